import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js';

/** Ten digits in the groups that people of North America write; also such that nobody has, as in examples. */
const GROUPED =
  /(?<![\d.-])(?:\+?1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?![\d])|(?<![\w.#-])(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?!\w)/g;

/** Telephone numbers in a text, with their number in E.164. */
export function phoneNumbersIn(text: string): { start: number; end: number; value: string }[] {
  const found = findPhoneNumbersInText(text, 'US').map(({ startsAt, endsAt, number }) => ({
    start: startsAt,
    end: endsAt,
    value: String(number.number),
  }));
  for (const match of text.matchAll(GROUPED)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((one) => one.start < end && start < one.end)) continue;
    const parsed = parsePhoneNumberFromString(match[0], 'US');
    found.push({
      start,
      end,
      value: parsed ? String(parsed.number) : `+1${match[0].replace(/\D/g, '').slice(-10)}`,
    });
  }
  return found;
}
