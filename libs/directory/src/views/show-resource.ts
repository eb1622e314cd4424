import { addressLine } from '../domain/address.js';
import { overallState, stateOf } from '../domain/freshness.js';
import type { Phone } from '../domain/parts.js';
import { fieldsOf } from '../domain/records.js';
import type { Fact } from '../persistence/fact.entity.js';
import type { Location } from '../persistence/location.entity.js';
import type { ResourceCapacity } from '../persistence/resource-capacity.entity.js';
import type { Placed, WholeResource } from '../use-cases/load-resources.js';
import { messageOf, type Messages } from '../use-cases/message-sources.js';
import type {
  CapacityView,
  FactAge,
  LocationView,
  PlaceView,
  ResourceDetail,
  ResourceView,
} from '../views.dto.js';
import { openingAt, openingOfResource, showOpening } from './opening-view.js';

type Names = ReadonlyMap<string, string>;

/** Who and what the rows of resources name by an id. */
export interface Said {
  names: Names;
  messages: Messages;
}

const nameOf = (id: string | null, names: Names): string | null =>
  id === null ? null : (names.get(id) ?? null);

/** A resource as a list shows it. */
export function showCard(whole: WholeResource, said: Said, now: Date): ResourceView {
  const { resource, provider, places, facts, capacities } = whole;
  const { names } = said;
  const { id, version, name, kind, status, alert, description, url } = resource;
  const { genders, populations, accepts, cost, languages, pathways } = resource;
  const first = places[0]?.location;
  return {
    ...{ id, version, name, kind, status, alert, description, url },
    ...{ genders, populations, accepts, cost, languages, pathways },
    providerName: provider?.name ?? null,
    phone: firstPhone([resource, ...places.flatMap(({ place, location }) => [place, location])]),
    address: first ? addressLine(first) : null,
    latitude: first?.latitude ?? null,
    longitude: first?.longitude ?? null,
    opening: showOpening(openingOfResource(whole, now)),
    capacities: capacities.map((capacity) => showCapacity(capacity, names)),
    addedBy: nameOf(resource.addedBy, names),
    createdAt: resource.createdAt.toISOString(),
    retiredAt: resource.retiredAt?.toISOString() ?? null,
    state: overallState(facts, kind, now),
    facts: facts.map((fact) => showFact(fact, kind, said, now)),
  };
}

/** A resource with all that is known of it. */
export function showDetail(whole: WholeResource, said: Said, now: Date): ResourceDetail {
  const { resource, provider, places } = whole;
  return {
    ...fieldsOf(resource),
    ...showCard(whole, said, now),
    provider: provider && { id: provider.id, name: provider.name },
    places: places.map((placed) => showPlace(whole, placed, now)),
    mergedInto: resource.mergedInto,
    updatedAt: resource.updatedAt.toISOString(),
  };
}

function showPlace(whole: WholeResource, placed: Placed, now: Date): PlaceView {
  const { id, description, phones, contacts, schedules } = placed.place;
  return {
    ...{ id, description, phones, contacts, schedules },
    location: showLocation(placed.location),
    opening: showOpening(openingAt(whole, placed, now)),
  };
}

export function showLocation(location: Location): LocationView {
  const { id, version, type, name, description, latitude, longitude, timeZone, transportation } = location;
  const { address1, address2, city, region, state, postalCode, country, phones, schedules } = location;
  const { accessibility, accessibilityNotes } = location;
  return {
    ...{ id, version, type, name, description, latitude, longitude, timeZone, transportation },
    ...{ address1, address2, city, region, state, postalCode, country, phones, schedules },
    ...{ accessibility, accessibilityNotes, address: addressLine(location) },
  };
}

const showCapacity = (capacity: ResourceCapacity, names: Names): CapacityView => {
  const { id, unit, description, available, maximum, expected, expectedAt, updatedAt, updatedBy } = capacity;
  return {
    ...{ id, unit, description, available, maximum, expected },
    expectedAt: expectedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    updatedBy: nameOf(updatedBy, names),
  };
};

const showFact = (fact: Fact, of: ResourceView['kind'], { names, messages }: Said, now: Date): FactAge => ({
  kind: fact.kind,
  state: stateOf(fact, of, now),
  confirmedAt: fact.confirmedAt.toISOString(),
  confirmedBy: nameOf(fact.confirmedBy, names),
  source: fact.source,
  message: messageOf(fact.reference, messages),
  checkAt: fact.checkAt.toISOString(),
  doubtedAt: fact.doubtedAt?.toISOString() ?? null,
});

/** A hotline before an ordinary number; never a fax. */
function firstPhone(holders: readonly { phones: Phone[] }[]): string | null {
  const callable = holders.flatMap(({ phones }) => phones).filter(({ type }) => type !== 'fax');
  const { number, extension } = callable.find(({ type }) => type === 'hotline') ?? callable[0] ?? {};
  if (!number) return null;
  return extension ? `${number};ext=${extension}` : number;
}
