import type { Location } from '../persistence/location.entity.js';
import type { Provider } from '../persistence/provider.entity.js';
import type { ResourceCapacity } from '../persistence/resource-capacity.entity.js';
import type { ResourceLocation } from '../persistence/resource-location.entity.js';
import type { Resource } from '../persistence/resource.entity.js';
import type { TaxonomyTerm } from '../persistence/taxonomy-term.entity.js';
import {
  areasFrom,
  contactsFrom,
  costOptionsFrom,
  documentsFrom,
  languagesFrom,
  phonesFrom,
  said,
  schedulesFrom,
} from './from-parts.js';
import { uuidOf } from './ids.js';
import { ownAttribute, ownFields } from './own-terms.js';
import type {
  HsdsAddress,
  HsdsCapacity,
  HsdsLocation,
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsTaxonomy,
  HsdsTerm,
} from './shapes.js';

/** Rows of one resource and of all that belongs to it. */
export interface ResourceRows {
  resource: Resource;
  /** Who runs it, or else the organization whose directory it is. */
  provider: Provider | Publisher;
  places: { place: ResourceLocation; location: Location }[];
  capacities: ResourceCapacity[];
  terms: TaxonomyTerm[];
}

/** The organization whose directory it is: it stands in where nobody knows who runs a resource. */
export interface Publisher {
  publisher: true;
  id: string;
  name: string;
}

/** Everything that is public of a resource; never who of the team added or confirmed it. */
export function serviceFrom({ resource, provider, places, capacities, terms }: ResourceRows): HsdsService {
  const { id, more } = resource;
  return said<HsdsService>({
    ...(more as Partial<HsdsService>),
    id,
    name: resource.name,
    alternate_name: resource.alternateName,
    description: resource.description,
    url: resource.url,
    email: resource.email,
    status: resource.retiredAt ? 'inactive' : resource.status.replace('_', ' '),
    alert: resource.alert,
    interpretation_services: resource.interpretation,
    application_process: resource.applicationProcess,
    wait_time: resource.waitTime,
    fees_description: resource.fees,
    eligibility_description: resource.eligibility,
    minimum_age: resource.minimumAge,
    maximum_age: resource.maximumAge,
    last_modified: resource.updatedAt.toISOString(),
    phones: phonesFrom(resource.phones),
    contacts: contactsFrom(resource.contacts),
    schedules: schedulesFrom(resource.schedules),
    languages: languagesFrom(id, resource.languages),
    service_areas: areasFrom(resource.serviceAreas),
    cost_options: costOptionsFrom(resource.costOptions),
    required_documents: documentsFrom(resource.requiredDocuments),
    organization: organizationFrom(provider),
    service_at_locations: places.map(placeFrom),
    capacities: capacities.flatMap((each) => capacityFrom(each)),
    attributes: [
      ...ownFields.flatMap((field) => [resource[field]].flat().map((code) => ownAttribute(id, field, code))),
      ...terms.map((term) => ({
        id: uuidOf('attribute', id, term.id),
        link_entity: 'service',
        taxonomy_term: termFrom(term),
      })),
    ],
  });
}

export function organizationFrom(provider: Provider | Publisher): HsdsOrganization {
  if ('publisher' in provider) {
    const { id, name } = provider;
    return { id, name, description: name };
  }
  return said<HsdsOrganization>({
    ...(provider.more as Partial<HsdsOrganization>),
    id: provider.id,
    name: provider.name,
    alternate_name: provider.alternateName,
    // The standard asks for one.
    description: provider.description ?? provider.name,
    email: provider.email,
    website: provider.website,
    phones: phonesFrom(provider.phones),
    contacts: contactsFrom(provider.contacts),
  });
}

export const placeFrom = ({ place, location }: ResourceRows['places'][number]): HsdsServiceAtLocation =>
  said<HsdsServiceAtLocation>({
    id: place.id,
    description: place.description,
    phones: phonesFrom(place.phones),
    contacts: contactsFrom(place.contacts),
    schedules: schedulesFrom(place.schedules),
    location: locationFrom(location),
  });

function locationFrom(location: Location): HsdsLocation {
  const { id, accessibility, accessibilityNotes } = location;
  return said<HsdsLocation>({
    ...(location.more as Partial<HsdsLocation>),
    id,
    location_type: location.type,
    name: location.name,
    alternate_name: location.alternateName,
    description: location.description,
    latitude: location.latitude,
    longitude: location.longitude,
    transportation: location.transportation,
    url: location.url,
    addresses: addressesFrom(location),
    accessibility: [...accessibility, ...(accessibilityNotes ? [accessibilityNotes] : [])].map(
      (description) => ({
        id: uuidOf('accessibility', id, description),
        description,
      }),
    ),
    phones: phonesFrom(location.phones),
    contacts: contactsFrom(location.contacts),
    schedules: schedulesFrom(location.schedules),
  });
}

function addressesFrom({ id, type, region, address2, ...location }: Location): HsdsAddress[] {
  const { address1, city, state, postalCode, country } = location;
  if (!address1 && !city && !postalCode) return [];
  return [
    said<HsdsAddress>({
      id: uuidOf('address', id),
      ...{ address_1: address1 ?? '', address_2: address2, city: city ?? '', region },
      ...{ state_province: state ?? '', postal_code: postalCode ?? '', country: country ?? 'US' },
      address_type: type,
    }),
  ];
}

/** Room of which nobody knows how much is free is left out: the standard has no word for it. */
function capacityFrom({
  id,
  unit,
  description,
  available,
  maximum,
  updatedAt,
  more,
}: ResourceCapacity): HsdsCapacity[] {
  if (available === null) return [];
  const known = (more as { unit?: HsdsCapacity['unit'] }).unit;
  return [
    said<HsdsCapacity>({
      ...{ id, available, maximum, description, updated: updatedAt.toISOString() },
      unit: { id: uuidOf('unit', known?.name ?? unit), name: known?.name ?? unit },
    }),
  ];
}

export const taxonomyFrom = (name: string): HsdsTaxonomy & { id: string } => ({
  id: uuidOf('taxonomy', name),
  name,
  description: name,
});

export const termFrom = ({ id, code, name, description, taxonomy, parentId }: TaxonomyTerm): HsdsTerm =>
  said<HsdsTerm>({
    ...{ id, code, name, description: description ?? name, parent_id: parentId },
    ...{ taxonomy, taxonomy_detail: taxonomyFrom(taxonomy) },
  });
