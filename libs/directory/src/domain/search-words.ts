import { addressLine } from './address.js';
import type { LocationFields, ResourceFields } from './records.js';
import { wordsOf } from './words.js';

interface Searched {
  resource: ResourceFields;
  providerName: string | null;
  locations: LocationFields[];
  terms: string[];
}

/** The words under which a resource is found, from those that say most about it to those that say least. */
export function searchWords({ resource, providerName, locations, terms }: Searched): {
  a: string;
  b: string;
  c: string;
  d: string;
} {
  const join = (...texts: (string | null)[]) => wordsOf(texts.filter(Boolean).join(' ')).join(' ');
  const { name, alternateName, kind, populations, accepts, genders, pathways } = resource;
  return {
    a: join(name, alternateName),
    b: join(
      ...[kind, ...populations, ...accepts, ...genders, ...pathways].map(spoken),
      providerName,
      ...terms,
    ),
    c: join(
      ...locations.flatMap((location) => [location.name, addressLine(location), location.region]),
      ...resource.serviceAreas.map((area) => area.name),
    ),
    d: join(resource.description, resource.eligibility, resource.alert, resource.fees),
  };
}

/** What a value of a vocabulary is called in a sentence. */
const spoken = (value: string): string => value.replaceAll('_', ' ');

/** What a resource can be filtered by, as `name:value`. */
export function searchTags({ resource, locations }: Pick<Searched, 'resource' | 'locations'>): string[] {
  const { kind, genders, populations, accepts, cost, pathways, languages, serviceAreas } = resource;
  const tag = (name: string, values: readonly string[]) => values.map((value) => `${name}:${value}`);
  // Who says nothing of genders takes everybody; who says no language speaks English.
  const everybody = genders.length > 0 ? genders : ['woman', 'man', 'nonbinary'];
  const spokenThere = languages.length > 0 ? languages : ['en'];
  const areas = [
    ...locations.flatMap(({ region, city, postalCode }) => [region, city, postalCode]),
    ...serviceAreas.map(({ name }) => name),
  ];
  return [
    ...new Set([
      ...tag('kind', [kind]),
      ...tag('gender', everybody),
      ...tag('population', populations),
      ...tag('accepts', accepts),
      ...tag('cost', cost),
      ...tag('pathway', pathways),
      ...tag(
        'language',
        spokenThere.map((code) => code.toLowerCase().split('-')[0] ?? code),
      ),
      ...areas.flatMap((area) => (area ? [areaTag(area)] : [])),
    ]),
  ];
}

/** Something was told to be free, maybe too long ago to tell it on. */
export const ROOM_TAG = 'room';

/** A county, city or postal code, however it is written. */
export const areaTag = (area: string): string =>
  `area:${wordsOf(area)
    .filter((word) => word !== 'county')
    .join(' ')}`;
