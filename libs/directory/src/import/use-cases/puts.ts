import type { LocationFields, ProviderFields } from '../../domain/records.js';
import { termId } from '../../hsds/to-known.js';
import type { ResourcePut } from '../../use-cases/put-resource.js';
import type { Put } from '../../use-cases/records.js';
import type { ImportSource } from '../persistence/import-source.entity.js';
import { CompareList, type Compared } from './compare-list.js';

type Personal = ReadonlyMap<string, ReadonlySet<string>>;

/** What of `fields` nobody of the team has said otherwise. */
function unsaid<Fields extends object>(personal: Personal, id: string, fields: Fields): Partial<Fields> {
  const said = personal.get(id);
  if (!said) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !said.has(field))) as Partial<Fields>;
}

/** Several rows of a list tell of one place: one that says nothing of something does not take it away. */
const saidOf = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Fields>;

/** What listed services write into the directory, under the ids of their rows; what several share is there once. */
export function putsOf(
  source: ImportSource,
  compared: readonly Compared[],
  personal: Personal,
  now: Date,
): { providers: Put<ProviderFields>[]; locations: Put<LocationFields>[]; resources: ResourcePut[] } {
  const sourceId = source.id;
  const providers = new Map<string, Put<ProviderFields>>();
  const locations = new Map<string, Put<LocationFields>>();
  const resources = compared.map(({ id, hash, listed, known }): ResourcePut => {
    const { provider, places, capacities, terms, more } = known;
    const providerId = provider && CompareList.idOf(source, 'provider', provider.key);
    if (provider && providerId)
      providers.set(providerId, {
        id: providerId,
        set: { ...providers.get(providerId)?.set, ...saidOf(unsaid(personal, providerId, provider.fields)) },
        origin: { sourceId, externalId: provider.key, hash: null, more: provider.more },
      });
    const located = places.map(({ key, location, locationMore, place }) => {
      const locationId = CompareList.idOf(source, 'location', key);
      locations.set(locationId, {
        id: locationId,
        set: {
          ...locations.get(locationId)?.set,
          ...saidOf(unsaid(personal, locationId, { ...location, providerId })),
        },
        origin: { sourceId, externalId: key, hash: null, more: locationMore },
      });
      return { locationId, ...place };
    });
    const said = personal.get(id);
    return {
      id,
      set: unsaid(personal, id, { ...known.resource, providerId }),
      origin: { sourceId, externalId: listed.externalId, hash, more },
      ...(!said?.has('places') && { places: once(located) }),
      ...(!said?.has('capacities') && { capacities }),
      terms: [...new Set(terms.map((term) => termId(source.organizationId, term)))],
      ...confirmedAt(listed.service.last_modified ?? listed.service.assured_date, now),
    };
  });
  return { providers: [...providers.values()], locations: [...locations.values()], resources };
}

/** A service is at a place once. */
const once = <Place extends { locationId: string }>(places: Place[]): Place[] => [
  ...new Map(places.map((place) => [place.locationId, place])).values(),
];

/** As old as the list says: what was last touched in 2020 is not fresh because it is read today. */
const confirmedAt = (said: string | undefined, now: Date): { confirmedAt?: Date } =>
  said && new Date(said) <= now ? { confirmedAt: new Date(said) } : {};
