import { DomainError } from '@causeway/contracts';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

/** Where nothing else is known. */
const USUAL = 'US';
/** Numbers of the territories of the United States: +1 787 and 939, 340, 671, 670 and 684. */
const TERRITORIES = ['PR', 'VI', 'GU', 'MP', 'AS'];

/**
 * The countries whose numbers get text messages, ISO 3166-1; the first is the one that a number without a country code is of.
 * @param configured by the installation, which pays for them
 * @param dispatchPhone the organization's own number, E.164
 */
export function allowedCountries(
  configured: readonly string[] | undefined,
  dispatchPhone: string | null,
): readonly string[] {
  if (configured) return configured;
  const own = parsePhoneNumberFromString(dispatchPhone ?? '')?.country ?? USUAL;
  return [TERRITORIES.includes(own) ? USUAL : own];
}

/**
 * A number in E.164 that can get text messages.
 * @param text as people write it; without a country code it is a number of the first of the countries
 * @throws DomainError `request.invalid` when it is none, `phone.region_not_allowed` when it is of another country
 */
export function normalizePhoneNumber(text: string, countries: readonly string[]): string {
  const number = parsePhoneNumberFromString(text, countries[0] as CountryCode | undefined);
  if (!number?.isPossible() || number.ext) {
    throw new DomainError('request.invalid', undefined, [
      { field: 'number', message: 'number must be a mobile number, such as (203) 555-0142' },
    ]);
  }
  if (!isOf(number.number, countries)) throw new DomainError('phone.region_not_allowed');
  return number.number;
}

/**
 * Whether a number belongs to one of these countries; those of the United States have the numbers of its territories. One of a range that was given out after the list of ranges was made
 * belongs to every country of its code.
 * @param number E.164
 */
export function isOf(number: string, countries: readonly string[]): boolean {
  const parsed = parsePhoneNumberFromString(number);
  const own = parsed?.country ? [parsed.country] : (parsed?.getPossibleCountries() ?? []);
  return own.some(
    (country) => countries.includes(country) || (countries.includes(USUAL) && TERRITORIES.includes(country)),
  );
}
