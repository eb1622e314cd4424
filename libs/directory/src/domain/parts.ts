import type { attendingTypes, OneOf, phoneTypes } from '@causeway/contracts';

/**
 * What a resource, a place or a provider is made of, in the shape of HSDS 3.1. Each part keeps its id, so that what came in
 * from elsewhere goes out under the same id.
 */
export interface Phone {
  id: string;
  /** E.164, or the three to six digits of a short number such as 988. */
  number: string;
  extension: string | null;
  type: OneOf<typeof phoneTypes> | null;
  description: string | null;
  /** BCP 47. */
  languages: string[];
}

export interface Contact {
  id: string;
  name: string | null;
  title: string | null;
  department: string | null;
  email: string | null;
  phones: Phone[];
}

/** When it is open. Days and times are those of the clock on the wall there. */
export interface Schedule {
  id: string;
  /** The value of an RFC 5545 RRULE, by days, weeks or months; null: only on the first day, or only said in words. */
  rule: string | null;
  /** The day that the rule counts from, `2026-11-21`; null: of no matter. */
  firstDay: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** `22:30`; null: the hours are only said in words. */
  opensAt: string | null;
  /** Not after `opensAt`: on the next day. Null: until people leave; shown without an end. */
  closesAt: string | null;
  attendingType: OneOf<typeof attendingTypes> | null;
  link: string | null;
  description: string | null;
}

export interface CostOption {
  id: string;
  option: string | null;
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
  description: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export interface RequiredDocument {
  id: string;
  document: string;
  url: string | null;
}

/** Where people have to live to be served. */
export interface ServiceArea {
  id: string;
  name: string | null;
  description: string | null;
}
