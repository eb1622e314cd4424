import type { FacilityRef } from '@causeway/partners';

/** Columns of a facility as JSON, for a query that joins `facility`. */
export const FACILITY_REF = `json_build_object('id', facility.id, 'name', facility.name, 'kind', facility.kind,
  'address', nullif(concat_ws(', ', facility.address, facility.city, facility.state), ''), 'phone', facility.phone,
  'latitude', facility.latitude, 'longitude', facility.longitude) AS facility`;

export type FacilityColumn = { facility: FacilityRef };

export const iso = (time: Date): string => time.toISOString();

export const isoOrNull = (time: Date | null): string | null => time?.toISOString() ?? null;

/** A time that came inside JSON, with PostgreSQL's offset. */
export const isoFromJson = (time: string | null): string | null =>
  time === null ? null : new Date(time).toISOString();
