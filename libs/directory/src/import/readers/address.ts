import type { HsdsAddress } from '../../hsds/shapes.js';

const countries: Record<string, string> = {
  USA: 'US',
  'UNITED STATES': 'US',
  'UNITED STATES OF AMERICA': 'US',
  CANADA: 'CA',
  MEXICO: 'MX',
};

/**
 * The parts of an address in one line, `400 Woodlawn Dr., Aliquippa, PA, 15001` or `4318 Frankford Ave, Philadelphia,
 * PA 19124, USA`. What does not look like one stands in the first line as it is.
 */
export function addressOf(line: string): HsdsAddress {
  const parts = line
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const address = { address_1: '', city: '', state_province: '', postal_code: '', country: 'US' };
  const last = parts.at(-1)?.toUpperCase() ?? '';
  const country = countries[last] ?? (/^(US|CA|MX)$/.test(last) && parts.length > 3 ? last : undefined);
  if (country) {
    address.country = country;
    parts.pop();
  }
  const zip = /^(.*?)\s*\b(\d{5}(?:-\d{4})?)$/.exec(parts.at(-1) ?? '');
  if (zip && parts.length > 1) {
    address.postal_code = zip[2] ?? '';
    parts.pop();
    if (zip[1]) parts.push(zip[1]);
  }
  const state = /^(?:(.+)\s)?([A-Z]{2})$/.exec(parts.at(-1) ?? '');
  if (state && parts.length > 1) {
    address.state_province = state[2] ?? '';
    parts.pop();
    if (state[1]) parts.push(state[1]);
    if (parts.length > 1) address.city = parts.pop() ?? '';
  }
  return { ...address, address_1: parts.join(', '), address_type: 'physical' };
}
