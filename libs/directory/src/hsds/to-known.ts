import { accessibilities, capacityUnits, type OneOf } from '@causeway/contracts';
import { emptyLocation, emptyProvider, type LocationFields, type ResourceFields } from '../domain/records.js';
import { uuidOf } from './ids.js';
import type { KnownPlace, KnownService, KnownTerm } from './known.js';
import { meetingFacts } from './meeting-facts.js';
import { isOwn, ownValues } from './own-terms.js';
import type { HsdsLocation, HsdsOrganization, HsdsService, HsdsServiceAtLocation } from './shapes.js';
import {
  areasOf,
  codesOf,
  contactsOf,
  costOptionsOf,
  documentsOf,
  idsUnder,
  keep,
  phonesOf,
  type MakeId,
} from './to-parts.js';
import { scheduleOf } from './to-schedule.js';

/** What holds for every service of a list that does not say otherwise. */
export interface ListDefaults {
  sourceId: string;
  kind: ResourceFields['kind'];
  pathways: ResourceFields['pathways'];
}

/** A service of HSDS in the directory's own form. */
export function knownOf(service: HsdsService, { sourceId, kind, pathways }: ListDefaults): KnownService {
  const makeId = idsUnder(sourceId, service.id);
  const { attributes = [], organization } = service;
  const meeting = meetingFacts(attributes);
  const said = ownValues(attributes, 'pathways');
  return {
    resource: {
      name: service.name,
      alternateName: service.alternate_name ?? null,
      kind: ownValues(attributes, 'kind')[0] ?? kind,
      description: service.description ?? null,
      status: service.status === 'temporarily closed' ? 'temporarily_closed' : statusOf(service.status),
      alert: service.alert ?? null,
      url: service.url ?? null,
      email: service.email ?? null,
      phones: phonesOf(service.phones, makeId),
      contacts: contactsOf(service.contacts, makeId),
      schedules: schedulesOf(service.schedules, makeId),
      languages: codesOf(service.languages),
      interpretation: service.interpretation_services ?? null,
      genders: [...new Set([...ownValues(attributes, 'genders'), ...meeting.genders])],
      populations: [...new Set([...ownValues(attributes, 'populations'), ...meeting.populations])],
      accepts: ownValues(attributes, 'accepts'),
      eligibility: service.eligibility_description ?? null,
      minimumAge: whole(service.minimum_age),
      maximumAge: whole(service.maximum_age),
      applicationProcess: service.application_process ?? null,
      waitTime: service.wait_time ?? null,
      requiredDocuments: documentsOf(service, makeId),
      cost: ownValues(attributes, 'cost'),
      fees: service.fees_description ?? service.fees ?? null,
      costOptions: costOptionsOf(service, makeId),
      pathways: said.length > 0 ? said : pathways,
      serviceAreas: areasOf(service, makeId),
    },
    more: moreOf(service),
    provider: organization ? providerOf(organization, sourceId) : null,
    places: (service.service_at_locations ?? []).flatMap((each, index) =>
      placeOf(each, sourceId, makeId, index),
    ),
    capacities: capacitiesOf(service, makeId),
    terms: attributes.filter((each) => !isOwn(each)).flatMap((each) => termOf(each.taxonomy_term)),
  };
}

const statusOf = (status: string): ResourceFields['status'] =>
  status === 'inactive' || status === 'defunct' ? status : 'active';

const whole = (age: number | undefined): number | null => (age === undefined ? null : Math.floor(age));

const schedulesOf = (schedules: HsdsService['schedules'] = [], makeId: MakeId) =>
  schedules.map((each, index) => scheduleOf(each, () => makeId('schedule', index)));

/** Fields of the standard that the directory does not ask for, kept so that they go out again. */
const kept = ['accreditations', 'licenses', 'assured_date', 'assurer_email', 'additional_urls'] as const;

const moreOf = (service: HsdsService): Record<string, unknown> =>
  Object.fromEntries(kept.flatMap((name) => (service[name] === undefined ? [] : [[name, service[name]]])));

const keptOfProvider = [
  ...(['tax_status', 'tax_id', 'year_incorporated', 'legal_status', 'logo', 'uri'] as const),
  'additional_websites' as const,
];

function providerOf(organization: HsdsOrganization, sourceId: string): KnownService['provider'] {
  const key = organization.id ?? organization.name;
  const makeId = idsUnder(sourceId, 'provider', key);
  return {
    key,
    fields: {
      ...emptyProvider,
      name: organization.name,
      alternateName: organization.alternate_name ?? null,
      description: organization.description ?? null,
      email: organization.email ?? null,
      website: organization.website ?? null,
      phones: phonesOf(organization.phones, makeId),
      contacts: contactsOf(organization.contacts, makeId),
    },
    more: Object.fromEntries(
      keptOfProvider.flatMap((name) =>
        organization[name] === undefined ? [] : [[name, organization[name]]],
      ),
    ),
  };
}

function placeOf(
  at: HsdsServiceAtLocation,
  sourceId: string,
  makeId: MakeId,
  index: number,
): KnownPlace | KnownPlace[] {
  const { location } = at;
  if (!location) return [];
  const key = location.id ?? makeId('location', index);
  const here: MakeId = (...path) => makeId('place', index, ...path);
  return {
    key,
    location: locationOf(location, idsUnder(sourceId, 'location', key)),
    locationMore: {
      ...(location.external_identifier && { external_identifier: location.external_identifier }),
      ...(location.external_identifier_type && {
        external_identifier_type: location.external_identifier_type,
      }),
    },
    place: {
      description: at.description ?? null,
      phones: phonesOf(at.phones, here),
      contacts: contactsOf(at.contacts, here),
      schedules: schedulesOf(at.schedules, here),
    },
  };
}

function locationOf(location: HsdsLocation, makeId: MakeId): LocationFields {
  const address =
    location.addresses?.find(({ address_type: type }) => type !== 'postal') ?? location.addresses?.[0];
  const both = location.latitude !== undefined && location.longitude !== undefined;
  const said = location.accessibility ?? [];
  const known = accessibilities.filter((each) => said.some(({ description }) => description === each));
  const words = said
    .filter(({ description }) => !known.some((each) => each === description))
    .flatMap(({ description, details, url }) => [description, details, url].filter(Boolean).join(' '));
  return {
    ...emptyLocation,
    type:
      location.location_type === 'virtual' || location.location_type === 'postal'
        ? location.location_type
        : 'physical',
    name: location.name ?? null,
    alternateName: location.alternate_name ?? null,
    description: location.description ?? null,
    address1: address?.address_1 || null,
    address2: address?.address_2 ?? null,
    city: address?.city || null,
    region: address?.region ?? null,
    state: address?.state_province || null,
    postalCode: address?.postal_code || null,
    country: address?.country || null,
    latitude: both ? (location.latitude ?? null) : null,
    longitude: both ? (location.longitude ?? null) : null,
    transportation: location.transportation ?? null,
    accessibility: known,
    accessibilityNotes: words.join('\n') || null,
    url: location.url ?? null,
    phones: phonesOf(location.phones, makeId),
    contacts: contactsOf(location.contacts, makeId),
    schedules: schedulesOf(location.schedules, makeId),
  };
}

const capacitiesOf = ({ capacities = [] }: HsdsService, makeId: MakeId): KnownService['capacities'] =>
  capacities.map((each, index) => {
    const known = unitOf(each.unit.name);
    return {
      id: makeId('capacity', keep(each.id, String(index))),
      unit: known ?? 'unit',
      description: each.description ?? (known ? null : each.unit.name),
      available: Math.round(each.available),
      maximum: each.maximum === undefined ? null : Math.round(each.maximum),
      more: known ? {} : { unit: each.unit },
    };
  });

const unitOf = (name: string): OneOf<typeof capacityUnits> | undefined =>
  capacityUnits.find((unit) => name.trim().toLowerCase().replace(/s$/, '') === unit);

const termOf = (term: NonNullable<HsdsService['attributes']>[number]['taxonomy_term']): KnownTerm[] =>
  term?.name
    ? [
        {
          taxonomy: term.taxonomy ?? term.taxonomy_detail?.name ?? 'other',
          code: term.code ?? null,
          name: term.name,
          description: term.description ?? null,
        },
      ]
    : [];

/** The id of a term's row: one for each word of a taxonomy in a list. */
export const termId = (organizationId: string, { taxonomy, code, name }: KnownTerm): string =>
  uuidOf(organizationId, 'term', taxonomy, code ?? name);
