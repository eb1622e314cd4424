import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { fold } from './fold.js';

/** A name, an address or a mailbox as it is compared: without accents, in lower case, with single spaces. */
export const plain = (text: string): string => fold(text).text.toLowerCase().replace(/\s+/g, ' ').trim();

/** What a directory holds, as findings name it: a telephone number in E.164, and anything else {@link plain}. */
export const knownValue = (text: string): string => {
  const number = /^[+(]?\d/.test(text) ? parsePhoneNumberFromString(text, 'US') : undefined;
  return number ? String(number.number) : plain(text);
};
