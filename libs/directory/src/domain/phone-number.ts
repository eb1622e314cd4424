import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** 988, 211 and the codes that texts go to are the numbers most worth having, and belong to no country's plan. */
const short = /^\d{3,6}$/;

export interface CallableNumber {
  /** E.164, or a short number as it is dialled. */
  number: string;
  extension: string | null;
}

/** A number as people write it; without a country code it is one of the United States. Null when nobody can call it. */
export function callableNumber(text: string): CallableNumber | null {
  const dialled = text.replace(/[\s().-]/g, '');
  if (short.test(dialled)) return { number: dialled, extension: null };
  const number = parsePhoneNumberFromString(text, 'US');
  if (!number?.isPossible()) return null;
  return { number: number.number, extension: number.ext ?? null };
}
