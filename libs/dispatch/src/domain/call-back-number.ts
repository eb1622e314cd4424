import { DomainError } from '@causeway/contracts';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A call-back number in E.164, with `;ext=` where there is an extension (RFC 3966).
 * @param text as people write it; without a country code it is a number of the United States
 * @param field its name in what was sent
 * @throws DomainError `request.invalid` when it is no number that can be called
 */
export function normalizeCallBackNumber(text: string, field = 'callBackNumber'): string {
  const number = parsePhoneNumberFromString(text, 'US');
  if (!number?.isPossible()) {
    throw new DomainError('request.invalid', undefined, [
      {
        field,
        message: `${field} must be a number that can be called, such as (203) 555-0142 ext. 12`,
      },
    ]);
  }
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}
