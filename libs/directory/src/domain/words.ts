/**
 * Words as search compares them: without accents, small, and without the s of the plural, so that "Beds" finds "bed" and
 * "jóvenes" is found by "jovenes". The same for what is written and for what is asked.
 */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(singular);

/** Without accents, small, with single spaces. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const singular = (word: string): string =>
  word.length > 3 && /[^siu]s$/.test(word) && /^[a-z]+$/.test(word) ? word.slice(0, -1) : word;
