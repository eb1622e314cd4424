import type { Schemas } from '../shared/api.js';
import { readablePhone } from '../shared/phone.js';
import type { Facility } from './use-facilities.js';

/** What is in the fields of the form; an emptied number is ''. */
export interface FacilityDraft {
  name: string;
  kind: Schemas['FacilityKind'];
  address: string;
  city: string;
  state: string;
  phone: string;
  latitude: number | '';
  longitude: number | '';
  partnerId: string | null;
  promisedAcceptMinutes: number | '';
  promisedArriveMinutes: number | '';
}

export const draftOf = (facility?: Facility): FacilityDraft => ({
  name: facility?.name ?? '',
  kind: facility?.kind ?? 'hospital',
  address: facility?.address ?? '',
  city: facility?.city ?? '',
  state: facility?.state ?? '',
  phone: facility?.phone ? readablePhone(facility.phone) : '',
  latitude: facility?.latitude ?? '',
  longitude: facility?.longitude ?? '',
  partnerId: facility?.partnerId ?? null,
  promisedAcceptMinutes: facility?.promisedAcceptMinutes ?? 10,
  promisedArriveMinutes: facility?.promisedArriveMinutes ?? 60,
});

/** What was left empty is not sent: nothing is known of it. */
export function bodyOf(draft: FacilityDraft): Schemas['WriteFacility'] {
  const { name, kind, promisedAcceptMinutes, promisedArriveMinutes, latitude, longitude, partnerId } = draft;
  const text = <Name extends 'address' | 'city' | 'state' | 'phone'>(field: Name) => {
    const typed = draft[field].trim();
    return (typed ? { [field]: typed } : {}) as Partial<Record<Name, string>>;
  };
  return {
    name: name.trim(),
    kind,
    promisedAcceptMinutes: Number(promisedAcceptMinutes),
    promisedArriveMinutes: Number(promisedArriveMinutes),
    ...text('address'),
    ...text('city'),
    ...text('state'),
    ...text('phone'),
    ...(latitude === '' ? {} : { latitude }),
    ...(longitude === '' ? {} : { longitude }),
    ...(partnerId ? { partnerId } : {}),
  };
}
