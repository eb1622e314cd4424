import { DomainError } from '@causeway/contracts';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A number in E.164 that can get text messages.
 * @param text as people write it; without a country code it is a number of the United States
 * @throws DomainError `request.invalid` when it is none
 */
export function normalizePhoneNumber(text: string): string {
  const number = parsePhoneNumberFromString(text, 'US');
  if (!number?.isPossible() || number.ext) {
    throw new DomainError('request.invalid', undefined, [
      { field: 'number', message: 'number must be a mobile number, such as (203) 555-0142' },
    ]);
  }
  return number.number;
}
