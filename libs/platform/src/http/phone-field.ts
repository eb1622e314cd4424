import { Transform } from 'class-transformer';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { Matches } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { TextField } from './fields.js';

/**
 * A number that can be called, as people write it; it arrives in E.164, with `;ext=` where there is an extension (RFC 3966).
 * Without a country code it is a number of the United States.
 */
export const PhoneField = (options: { optional?: boolean; description?: string } = {}): PropertyDecorator =>
  applyDecorators(
    TextField({ max: 40, ...options }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? callable(value) : value)),
    Matches(/^\+\d+(;ext=\d+)?$/, {
      message: '$property must be a number that can be called, such as (203) 555-0142 ext. 12',
    }),
  );

/** What is no number stays as it is, and is refused. */
function callable(text: string): string {
  const number = parsePhoneNumberFromString(text, 'US');
  if (!number?.isPossible()) return text.replace(/^\+/, '');
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}
