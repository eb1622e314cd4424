import {
  day,
  days,
  email,
  moment,
  number,
  numbers,
  oneOf,
  phoneNumber,
  text,
  timeOfDay,
  webAddress,
} from './cleaners.js';
import type { Shape } from './clean.js';

const id = { clean: text(200) };
const line = { clean: text(300) };
const long = { clean: text(10_000) };
const whole = (min: number, max: number) => ({ clean: number(min, max, { whole: true }) });
const list = (shape: () => Shape) => ({ shape, list: true }) as const;

const language: Shape = { id, name: line, code: line, note: long };
const phone: Shape = {
  id,
  // A service without one of its numbers is still worth knowing.
  number: { clean: phoneNumber },
  extension: whole(0, 99_999_999),
  ...{ type: line, description: long, languages: list(() => language) },
};
const contact: Shape = {
  ...{ id, name: line, title: line, department: line, email: { clean: email } },
  phones: list(() => phone),
};
const url: Shape = { id, label: line, url: { clean: webAddress } };

const schedule: Shape = {
  id,
  ...{ valid_from: { clean: day }, valid_to: { clean: day }, dtstart: { clean: day }, until: { clean: day } },
  timezone: { clean: number(-14, 14) },
  count: whole(1, 10_000),
  wkst: { clean: oneOf(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']) },
  // The standard names two; lists of daily and yearly hours exist all the same.
  freq: { clean: oneOf(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']) },
  interval: whole(1, 1000),
  ...{ byday: { clean: days }, byweekno: { clean: numbers }, bymonthday: { clean: numbers } },
  ...{ byyearday: { clean: numbers }, description: long, notes: long },
  ...{ opens_at: { clean: timeOfDay }, closes_at: { clean: timeOfDay } },
  ...{ schedule_link: { clean: webAddress }, attending_type: line },
};

const address: Shape = {
  ...{ id, attention: line, address_1: line, address_2: line, city: line, region: line },
  ...{ state_province: line, postal_code: line, country: line },
  address_type: { clean: oneOf(['physical', 'postal', 'virtual']) },
};
const accessibility: Shape = { id, description: long, details: long, url: { clean: webAddress } };

const location: Shape = {
  id,
  location_type: { clean: oneOf(['physical', 'postal', 'virtual']) },
  ...{
    url: { clean: webAddress },
    name: line,
    alternate_name: line,
    description: long,
    transportation: long,
  },
  ...{ latitude: { clean: number(-90, 90) }, longitude: { clean: number(-180, 180) } },
  ...{ external_identifier: line, external_identifier_type: line },
  ...{ languages: list(() => language), addresses: list(() => address), contacts: list(() => contact) },
  ...{ accessibility: list(() => accessibility), phones: list(() => phone), schedules: list(() => schedule) },
};

const serviceArea: Shape = { id, name: line, description: long, extent: long, extent_type: line, uri: line };

export const atLocationShape: Shape = {
  ...{ id, description: long, service_areas: list(() => serviceArea), contacts: list(() => contact) },
  ...{ phones: list(() => phone), schedules: list(() => schedule), location: { shape: () => location } },
};

const taxonomy: Shape = { id, name: line, description: long, uri: { clean: webAddress }, version: line };
const term: Shape = {
  ...{ id, code: line, name: line, description: long, parent_id: id, taxonomy: line },
  ...{ taxonomy_detail: { shape: () => taxonomy }, language: line, term_uri: { clean: webAddress } },
};
const attribute: Shape = {
  ...{ id, link_type: line, link_entity: line, value: line, label: line },
  taxonomy_term: { shape: () => term },
};

const organization: Shape = {
  id,
  name: { clean: text(300, true), required: true },
  ...{ alternate_name: line, description: long, email: { clean: email }, website: { clean: webAddress } },
  ...{ additional_websites: list(() => url), tax_status: line, tax_id: line },
  year_incorporated: whole(1000, 3000),
  ...{
    legal_status: line,
    logo: { clean: webAddress },
    uri: { clean: webAddress },
    parent_organization_id: id,
  },
  ...{ contacts: list(() => contact), phones: list(() => phone) },
};

const costOption: Shape = {
  ...{ id, valid_from: { clean: day }, valid_to: { clean: day }, option: line, currency: line },
  ...{ amount: { clean: number(0, 10_000_000) }, amount_description: line },
};
const unit: Shape = {
  ...{ id, name: { clean: text(300), required: true }, scheme: line, identifier: line },
  uri: { clean: webAddress },
};
const capacity: Shape = {
  id,
  unit: { shape: () => unit, required: true },
  available: { clean: number(0, 1_000_000), required: true },
  maximum: { clean: number(0, 1_000_000) },
  description: long,
  updated: { clean: moment },
};

/** What is taken of a service of HSDS 3.1, and in what form. */
export const serviceShape: Shape = {
  id: { clean: text(200, true), required: true },
  name: { clean: text(300, true), required: true },
  status: { clean: oneOf(['active', 'inactive', 'defunct', 'temporarily closed']), required: true },
  ...{
    alternate_name: line,
    description: long,
    url: { clean: webAddress },
    additional_urls: list(() => url),
  },
  ...{ email: { clean: email }, interpretation_services: long, application_process: long, wait_time: line },
  ...{ fees_description: long, fees: long, accreditations: long, eligibility_description: long },
  ...{ minimum_age: { clean: number(0, 150) }, maximum_age: { clean: number(0, 150) } },
  ...{ assured_date: { clean: day }, assurer_email: { clean: email }, licenses: long, alert: long },
  ...{ last_modified: { clean: moment }, phones: list(() => phone), schedules: list(() => schedule) },
  ...{ service_areas: list(() => serviceArea), service_at_locations: list(() => atLocationShape) },
  ...{ languages: list(() => language), organization: { shape: () => organization } },
  ...{
    cost_options: list(() => costOption),
    contacts: list(() => contact),
    capacities: list(() => capacity),
  },
  required_documents: list(() => ({ id, document: long, uri: { clean: webAddress } })),
  attributes: list(() => attribute),
};
