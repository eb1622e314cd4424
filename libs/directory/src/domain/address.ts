import type { LocationFields } from './records.js';

type Address = Pick<LocationFields, 'address1' | 'address2' | 'city' | 'state' | 'postalCode'>;

/** An address as people write it on one line; null when there is none. */
export function addressLine({ address1, address2, city, state, postalCode }: Address): string | null {
  const town = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [address1, address2, town].filter(Boolean).join(', ') || null;
}
