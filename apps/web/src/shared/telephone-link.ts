/** `tel:` form of a number as people write it; an extension is dialled after a pause. */
export function telephoneLink(number: string): string {
  const [main = '', extension] = number.split(/\s*(?:ext\.?|x)\s*/i);
  const digits = main.replace(/[^\d+]/g, '');
  return `tel:${digits}${extension ? `,${extension.replace(/\D/g, '')}` : ''}`;
}
