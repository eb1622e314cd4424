import type {
  acceptances,
  accessibilities,
  costKinds,
  genders,
  locationTypes,
  OneOf,
  pathways,
  populations,
  resourceKinds,
  resourceStatuses,
} from '@causeway/contracts';
import type { Contact, CostOption, Phone, RequiredDocument, Schedule, ServiceArea } from './parts.js';

/** What is known of a resource: a `service` of HSDS. What nobody said is null or empty. */
export interface ResourceFields {
  name: string;
  alternateName: string | null;
  kind: OneOf<typeof resourceKinds>;
  description: string | null;
  status: OneOf<typeof resourceStatuses>;
  /** What has to be known before anything else: "moves on Friday". */
  alert: string | null;
  url: string | null;
  email: string | null;
  providerId: string | null;
  phones: Phone[];
  contacts: Contact[];
  schedules: Schedule[];
  /** BCP 47. */
  languages: string[];
  interpretation: string | null;
  genders: OneOf<typeof genders>[];
  populations: OneOf<typeof populations>[];
  accepts: OneOf<typeof acceptances>[];
  eligibility: string | null;
  /** Years. */
  minimumAge: number | null;
  maximumAge: number | null;
  applicationProcess: string | null;
  waitTime: string | null;
  requiredDocuments: RequiredDocument[];
  cost: OneOf<typeof costKinds>[];
  fees: string | null;
  costOptions: CostOption[];
  pathways: OneOf<typeof pathways>[];
  serviceAreas: ServiceArea[];
}

/** Who runs a resource: an `organization` of HSDS. */
export interface ProviderFields {
  name: string;
  alternateName: string | null;
  description: string | null;
  email: string | null;
  website: string | null;
  phones: Phone[];
  contacts: Contact[];
}

/** Where something is. */
export interface LocationFields {
  type: OneOf<typeof locationTypes>;
  name: string | null;
  alternateName: string | null;
  description: string | null;
  providerId: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  /** County, or what else people there call a region. */
  region: string | null;
  state: string | null;
  postalCode: string | null;
  /** ISO 3166-1, two letters. */
  country: string | null;
  /** Degrees, WGS 84; both or none. */
  latitude: number | null;
  longitude: number | null;
  /** IANA; null: that of the organization. */
  timeZone: string | null;
  transportation: string | null;
  accessibility: OneOf<typeof accessibilities>[];
  accessibilityNotes: string | null;
  url: string | null;
  phones: Phone[];
  contacts: Contact[];
  schedules: Schedule[];
}

/** A resource at a place: `service_at_location` of HSDS. What it says of itself counts before what resource and place say. */
export interface PlaceFields {
  locationId: string;
  description: string | null;
  phones: Phone[];
  contacts: Contact[];
  schedules: Schedule[];
}

export const emptyResource: Omit<ResourceFields, 'name' | 'kind'> = {
  alternateName: null,
  description: null,
  status: 'active',
  alert: null,
  url: null,
  email: null,
  providerId: null,
  phones: [],
  contacts: [],
  schedules: [],
  languages: [],
  interpretation: null,
  genders: [],
  populations: [],
  accepts: [],
  eligibility: null,
  minimumAge: null,
  maximumAge: null,
  applicationProcess: null,
  waitTime: null,
  requiredDocuments: [],
  cost: [],
  fees: null,
  costOptions: [],
  pathways: [],
  serviceAreas: [],
};

/** The facts of a record, without what else is kept of it. */
export const fieldsOf = (record: ResourceFields): ResourceFields =>
  Object.fromEntries(
    ['name', 'kind', ...Object.keys(emptyResource)].map((field) => [
      field,
      record[field as keyof ResourceFields],
    ]),
  ) as unknown as ResourceFields;

export const emptyProvider: Omit<ProviderFields, 'name'> = {
  alternateName: null,
  description: null,
  email: null,
  website: null,
  phones: [],
  contacts: [],
};

export const emptyLocation: LocationFields = {
  type: 'physical',
  name: null,
  alternateName: null,
  description: null,
  providerId: null,
  address1: null,
  address2: null,
  city: null,
  region: null,
  state: null,
  postalCode: null,
  country: null,
  latitude: null,
  longitude: null,
  timeZone: null,
  transportation: null,
  accessibility: [],
  accessibilityNotes: null,
  url: null,
  phones: [],
  contacts: [],
  schedules: [],
};
