import type { FactKind } from './freshness.js';
import type { ResourceFields } from './records.js';

type Field = keyof ResourceFields | 'places' | 'capacities';

/** Which fields of a resource are told and confirmed together. */
const kindOfField: Record<Field, FactKind> = {
  name: 'about',
  alternateName: 'about',
  kind: 'about',
  description: 'about',
  status: 'about',
  alert: 'about',
  url: 'about',
  email: 'phone',
  providerId: 'about',
  phones: 'phone',
  contacts: 'phone',
  schedules: 'hours',
  languages: 'languages',
  interpretation: 'languages',
  genders: 'eligibility',
  populations: 'eligibility',
  accepts: 'eligibility',
  eligibility: 'eligibility',
  minimumAge: 'eligibility',
  maximumAge: 'eligibility',
  applicationProcess: 'eligibility',
  waitTime: 'eligibility',
  requiredDocuments: 'eligibility',
  cost: 'cost',
  fees: 'cost',
  costOptions: 'cost',
  pathways: 'about',
  serviceAreas: 'address',
  places: 'address',
  capacities: 'capacity',
};

const isSaid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;

/** The kinds of facts that these fields say something about; for a resource as a whole, those that are known of it. */
export const factKindsIn = (fields: Partial<Record<Field, unknown>>): Set<FactKind> =>
  new Set(
    Object.entries(fields)
      .filter(([, value]) => isSaid(value))
      .map(([field]) => kindOfField[field as Field]),
  );

/** The kinds of facts that these fields belong to, said or emptied. */
export const factKindsOf = (fields: readonly string[]): Set<FactKind> =>
  new Set(fields.map((field) => kindOfField[field as Field]));
