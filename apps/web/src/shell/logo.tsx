interface LogoProps {
  /** Width and height in pixels. */
  size: number;
}

/** A causeway: two shores, and the arches of the way between them. */
export function Logo({ size }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#0e5c58" />
      <path
        d="M4 12.5h24M4 12.5v7M28 12.5v7M4 19.5a4 4 0 0 1 8 0a4 4 0 0 1 8 0a4 4 0 0 1 8 0M12 12.5v3.2M20 12.5v3.2"
        stroke="#fffdf9"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M6 25.5c1.7-1.2 3.3-1.2 5 0s3.3 1.2 5 0 3.3-1.2 5 0 3.3 1.2 5 0"
        stroke="#78cec5"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
