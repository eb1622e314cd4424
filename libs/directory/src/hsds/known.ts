import type { LocationFields, PlaceFields, ProviderFields, ResourceFields } from '../domain/records.js';
import type { CapacityPut } from '../use-cases/parts.js';

/** What there is beside the fields that the directory asks for, as it came. */
export type More = Record<string, unknown>;

/** A place of a listed service: the location, and what holds for the service there. */
export interface KnownPlace {
  /** Of the location in its list. */
  key: string;
  location: LocationFields;
  locationMore: More;
  place: Omit<PlaceFields, 'locationId'>;
}

export interface KnownTerm {
  taxonomy: string;
  code: string | null;
  name: string;
  description: string | null;
}

/** A listed service in the directory's own form; its ids are not yet those of rows. */
export interface KnownService {
  resource: Omit<ResourceFields, 'providerId'>;
  more: More;
  provider: { key: string; fields: ProviderFields; more: More } | null;
  places: KnownPlace[];
  capacities: CapacityPut[];
  terms: KnownTerm[];
}
