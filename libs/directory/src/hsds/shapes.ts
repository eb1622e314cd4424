/**
 * The Human Services Data Specification 3.1 (Open Referral), as far as the directory keeps it: one service with
 * everything around it. This is the form in which all lists come in and go out; the names are the standard's own.
 */
export interface HsdsLanguage {
  id?: string;
  name?: string;
  /** ISO 639. */
  code?: string;
  note?: string;
}

export interface HsdsPhone {
  id?: string;
  number: string;
  extension?: number;
  type?: string;
  description?: string;
  languages?: HsdsLanguage[];
}

export interface HsdsContact {
  id?: string;
  name?: string;
  title?: string;
  department?: string;
  email?: string;
  phones?: HsdsPhone[];
}

export interface HsdsSchedule {
  id?: string;
  valid_from?: string;
  valid_to?: string;
  dtstart?: string;
  /** Hours from UTC. */
  timezone?: number;
  until?: string;
  count?: number;
  wkst?: string;
  freq?: string;
  interval?: number;
  /** As in RFC 5545: `MO,WE` or `1MO`. */
  byday?: string;
  byweekno?: string;
  bymonthday?: string;
  byyearday?: string;
  description?: string;
  /** What a clock on the wall shows, `HH:MM`. */
  opens_at?: string;
  closes_at?: string;
  schedule_link?: string;
  attending_type?: string;
  notes?: string;
}

export interface HsdsAddress {
  id?: string;
  attention?: string;
  address_1: string;
  address_2?: string;
  city: string;
  region?: string;
  state_province: string;
  postal_code: string;
  country: string;
  address_type: string;
}

export interface HsdsAccessibility {
  id?: string;
  description?: string;
  details?: string;
  url?: string;
}

export interface HsdsTaxonomy {
  id?: string;
  name: string;
  description?: string;
  uri?: string;
  version?: string;
}

export interface HsdsTerm {
  id?: string;
  code?: string;
  name: string;
  description?: string;
  parent_id?: string;
  /** The taxonomy's name; `taxonomy_detail` is the taxonomy itself. */
  taxonomy?: string;
  taxonomy_detail?: HsdsTaxonomy;
  language?: string;
  term_uri?: string;
}

export interface HsdsAttribute {
  id?: string;
  link_type?: string;
  link_entity?: string;
  value?: string;
  taxonomy_term?: HsdsTerm;
  label?: string;
}

export interface HsdsLocation {
  id?: string;
  location_type: string;
  url?: string;
  name?: string;
  alternate_name?: string;
  description?: string;
  transportation?: string;
  /** Degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
  external_identifier?: string;
  external_identifier_type?: string;
  languages?: HsdsLanguage[];
  addresses?: HsdsAddress[];
  contacts?: HsdsContact[];
  accessibility?: HsdsAccessibility[];
  phones?: HsdsPhone[];
  schedules?: HsdsSchedule[];
}

export interface HsdsServiceArea {
  id?: string;
  name?: string;
  description?: string;
  extent?: string;
  extent_type?: string;
  uri?: string;
}

export interface HsdsServiceAtLocation {
  id?: string;
  description?: string;
  service_areas?: HsdsServiceArea[];
  contacts?: HsdsContact[];
  phones?: HsdsPhone[];
  schedules?: HsdsSchedule[];
  location?: HsdsLocation;
}

export interface HsdsCostOption {
  id?: string;
  valid_from?: string;
  valid_to?: string;
  option?: string;
  currency?: string;
  amount?: number;
  amount_description?: string;
}

export interface HsdsRequiredDocument {
  id?: string;
  document?: string;
  uri?: string;
}

export interface HsdsUnit {
  id?: string;
  name: string;
  scheme?: string;
  identifier?: string;
  uri?: string;
}

export interface HsdsCapacity {
  id?: string;
  unit: HsdsUnit;
  available: number;
  maximum?: number;
  description?: string;
  updated: string;
}

export interface HsdsUrl {
  id?: string;
  label?: string;
  url: string;
}

export interface HsdsOrganization {
  id?: string;
  name: string;
  alternate_name?: string;
  description?: string;
  email?: string;
  website?: string;
  additional_websites?: HsdsUrl[];
  tax_status?: string;
  tax_id?: string;
  year_incorporated?: number;
  legal_status?: string;
  logo?: string;
  uri?: string;
  parent_organization_id?: string;
  contacts?: HsdsContact[];
  phones?: HsdsPhone[];
}

export interface HsdsService {
  id: string;
  name: string;
  alternate_name?: string;
  description?: string;
  url?: string;
  additional_urls?: HsdsUrl[];
  email?: string;
  status: string;
  interpretation_services?: string;
  application_process?: string;
  fees_description?: string;
  wait_time?: string;
  fees?: string;
  accreditations?: string;
  eligibility_description?: string;
  minimum_age?: number;
  maximum_age?: number;
  assured_date?: string;
  assurer_email?: string;
  licenses?: string;
  alert?: string;
  last_modified?: string;
  phones?: HsdsPhone[];
  schedules?: HsdsSchedule[];
  service_areas?: HsdsServiceArea[];
  service_at_locations?: HsdsServiceAtLocation[];
  languages?: HsdsLanguage[];
  organization?: HsdsOrganization;
  cost_options?: HsdsCostOption[];
  required_documents?: HsdsRequiredDocument[];
  contacts?: HsdsContact[];
  capacities?: HsdsCapacity[];
  attributes?: HsdsAttribute[];
}
