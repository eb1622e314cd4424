/** What follows the number itself: `;ext=12` as stored, "ext. 12" or "x12" as typed. */
const extensionPattern = /\s*(?:;ext=|,|ext\.?|x)\s*(\d+)\s*$/i;

function split(number: string): { main: string; extension: string } {
  const extension = extensionPattern.exec(number);
  return {
    main: extension ? number.slice(0, extension.index) : number,
    extension: extension?.[1] ?? '',
  };
}

/** The address that dials `number`; a telephone dials the extension after a pause. */
export function telHref(number: string): string {
  const { main, extension } = split(number);
  return `tel:${main.replace(/(?!^\+)[^\d]/g, '')}${extension && `,${extension}`}`;
}

/** "+17175550100;ext=12" as people read it: "(717) 555-0100 ext. 12". Numbers of other countries stay as they are stored. */
export function readablePhone(number: string): string {
  const { main, extension } = split(number);
  const american = /^\+?1?(\d{3})(\d{3})(\d{4})$/.exec(main.replace(/[\s().-]/g, ''));
  const readable = american ? `(${american[1]}) ${american[2]}-${american[3]}` : main;
  return extension ? `${readable} ext. ${extension}` : readable;
}

/** A text in which every number stands as people read it. */
export const withReadablePhones = (text: string): string =>
  text.replace(/\+\d{7,15}(?:;ext=\d+)?/g, readablePhone);
