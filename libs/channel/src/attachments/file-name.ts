/** Longest name of a file, in characters. */
const LONGEST = 80;

/**
 * A name that says nothing but itself: no folders, no characters that turn the reading direction or cannot be seen, and the ending
 * that the content has (`bill.pdf.exe` with a PDF in it is `bill.pdf.pdf`).
 * @param fallback for a file that has none: `file`
 */
export function fileName(sent: string, extension: string, fallback = 'file'): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const ending = plain.slice(stem.length + 1).toLowerCase();
  const fits = ending === extension || (extension === 'jpg' && ending === 'jpeg');
  return `${[...(fits || ending === '' ? stem : plain)].slice(0, LONGEST).join('') || fallback}.${extension}`;
}
