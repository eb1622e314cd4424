import { encode } from 'uqr';

interface QrCodeProps {
  text: string;
  /** What scanning it leads to. */
  label: string;
}

/** A QR code as one vector path: sharp at every size, and nothing the content security policy must allow. */
export function QrCode({ text, label }: QrCodeProps) {
  // M survives a creased or stained poster; the quiet zone is part of the code.
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
