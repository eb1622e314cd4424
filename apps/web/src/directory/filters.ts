import { acceptances, costKinds, genders, pathways, resourceKinds } from '@causeway/contracts';

type OneOf<T extends readonly string[]> = T[number];

/** Around where: this device, a facility; or within a city, a county or a postal code. */
export type Near = { of: 'me' } | { of: 'facility'; id: string } | { of: 'area'; name: string };

/** What somebody looks for. It stands in the address, so that a search can be shared and comes back. */
export interface Filters {
  search: string;
  kind: OneOf<typeof resourceKinds> | '';
  open: boolean;
  beds: boolean;
  near: Near | null;
  /** BCP 47. */
  language: string;
  gender: OneOf<typeof genders> | '';
  cost: OneOf<typeof costKinds> | '';
  accepts: OneOf<typeof acceptances>[];
  pathway: OneOf<typeof pathways> | '';
}

export const noFilters: Filters = {
  search: '',
  kind: '',
  open: false,
  beds: false,
  near: null,
  language: '',
  gender: '',
  cost: '',
  accepts: [],
  pathway: '',
};

const one = <T extends string>(values: readonly T[], text: string | null): T | '' =>
  values.find((value) => value === text) ?? '';

const several = <T extends string>(values: readonly T[], text: string | null): T[] => {
  const named = new Set(text?.split(',') ?? []);
  return values.filter((value) => named.has(value));
};

/** The filters of an address. What is not known is no filter. */
export function readFilters(params: URLSearchParams): Filters {
  const language = params.get('language') ?? '';
  return {
    search: params.get('search') ?? '',
    kind: one(resourceKinds, params.get('kind')),
    open: params.get('open') === '1',
    beds: params.get('beds') === '1',
    near: readNear(params.get('near')),
    language: /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/i.test(language) ? language : '',
    gender: one(genders, params.get('gender')),
    cost: one(costKinds, params.get('cost')),
    accepts: several(acceptances, params.get('accepts')),
    pathway: one(pathways, params.get('pathway')),
  };
}

function readNear(text: string | null): Near | null {
  if (text === 'me') return { of: 'me' };
  const [, of, value] = /^(facility|area):(.+)$/.exec(text ?? '') ?? [];
  if (!value) return null;
  return of === 'facility' ? { of, id: value } : { of: 'area', name: value };
}

/** `me`, `facility:…` or `area:…`. */
export const writeNear = (near: Near): string =>
  near.of === 'me' ? 'me' : near.of === 'facility' ? `facility:${near.id}` : `area:${near.name}`;

/** The filters as an address carries them; what does not filter is left out. */
export function writeFilters(filters: Filters): Record<string, string> {
  const { search, kind, open, beds, near, language, gender, cost, accepts, pathway } = filters;
  return {
    ...(search && { search }),
    ...(kind && { kind }),
    ...(open && { open: '1' }),
    ...(beds && { beds: '1' }),
    ...(near && { near: writeNear(near) }),
    ...(language && { language }),
    ...(gender && { gender }),
    ...(cost && { cost }),
    ...(accepts.length > 0 && { accepts: accepts.join(',') }),
    ...(pathway && { pathway }),
  };
}

/** How many filters are set, besides words and kind, which are always in sight. */
export const countFilters = ({
  open,
  beds,
  near,
  language,
  gender,
  cost,
  accepts,
  pathway,
}: Filters): number =>
  [open, beds, near, language, gender, cost, pathway].filter(Boolean).length + accepts.length;

export interface Point {
  latitude: number;
  longitude: number;
}

/** How far "near" reaches, in miles: about an hour by car. */
const nearMiles = 50;

/** The filters as the API takes them. @param from where "near" is counted from, once that is known */
export function queryOf(filters: Filters, from: Point | null) {
  const { search, kind, open, beds, near, language, gender, cost, accepts, pathway } = filters;
  return {
    ...(search && { search }),
    ...(kind && { kind }),
    ...(open && { openNow: true }),
    ...(beds && { hasRoom: true }),
    ...(near?.of === 'area' && { area: near.name }),
    ...(from && near && near.of !== 'area' && { ...from, withinMiles: nearMiles }),
    ...(language && { language }),
    ...(gender && { gender }),
    ...(cost && { cost }),
    ...(accepts.length > 0 && { accepts }),
    ...(pathway && { pathway }),
  };
}
