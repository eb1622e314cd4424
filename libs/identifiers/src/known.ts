import { fold } from './fold.js';

/** A name, an address or a mailbox as it is compared: without accents, in lower case, with single spaces. */
export const plain = (text: string): string => fold(text).text.toLowerCase().replace(/\s+/g, ' ').trim();
