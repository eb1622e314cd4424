import type { Schemas } from '../../shared/api.js';
import { readablePhone } from '../../shared/phone.js';
import { daysOfRule } from '../hours.js';

type Detail = Schemas['ResourceDetail'];
type Changes = Schemas['ResourceChanges'];

export interface PhoneRow {
  id?: string;
  number: string;
  description: string;
  /** What the form does not show, kept as it is. */
  rest: Pick<Schemas['WritePhone'], 'type' | 'languages'>;
}

export interface HoursRow {
  /** Monday is 1. */
  weekdays: number[];
  opensAt: string;
  closesAt: string;
  description: string;
}

export interface BedsRow {
  id?: string;
  unit: Schemas['CapacityUnit'];
  description: string;
  available: number | '';
  maximum: number | '';
}

/** What the form to correct a resource holds: everything as it is typed. */
export interface Correction {
  name: string;
  kind: Schemas['ResourceKind'];
  status: Schemas['ResourceStatus'];
  alert: string;
  description: string;
  url: string;
  pathways: Schemas['Pathway'][];
  phones: PhoneRow[];
  email: string;
  askFor: string;
  address1: string;
  city: string;
  region: string;
  state: string;
  postalCode: string;
  hours: HoursRow[];
  genders: Schemas['Gender'][];
  populations: Schemas['Population'][];
  accepts: Schemas['Acceptance'][];
  eligibility: string;
  applicationProcess: string;
  waitTime: string;
  bring: string;
  cost: Schemas['CostKind'][];
  fees: string;
  languages: string[];
  interpretation: string;
  beds: BedsRow[];
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Every week on these days, as RFC 5545 writes it. */
export const weeklyRule = (weekdays: readonly number[]): string =>
  `FREQ=WEEKLY;BYDAY=${[...weekdays]
    .sort()
    .map((day) => codes[day - 1])
    .join(',')}`;

/** Where a resource's own numbers or hours stand: at itself, at its first place there, or at the location. */
function holderOf(resource: Detail, part: 'phones' | 'schedules'): 'resource' | 'place' | 'location' {
  const place = resource.places[0];
  if (resource[part].length > 0 || !place) return 'resource';
  if (place[part].length > 0) return 'place';
  return place.location[part].length > 0 ? 'location' : 'resource';
}

function heldIn<Part extends 'phones' | 'schedules'>(resource: Detail, part: Part): Detail[Part] {
  const place = resource.places[0];
  switch (holderOf(resource, part)) {
    case 'resource':
      return resource[part];
    case 'place':
      return (place?.[part] ?? []) as Detail[Part];
    case 'location':
      return (place?.location[part] ?? []) as Detail[Part];
  }
}

/** Hours that the form can show: on weekdays of every week, from one time to another. Others stay as they are. */
const isWeekly = ({ rule, firstDay, opensAt }: Schemas['ScheduleView']): boolean => {
  const days = daysOfRule(rule, firstDay);
  return days.on === 'weekdays' && days.everyWeeks === 1 && opensAt !== null;
};

/** Whether there are hours that the form does not show and keeps. */
export const hasOtherHours = (resource: Detail): boolean =>
  heldIn(resource, 'schedules').some((schedule) => !isWeekly(schedule));

/** What is known, as the form begins. */
export function correctionOf(resource: Detail): Correction {
  const location = resource.places[0]?.location;
  return {
    ...{ name: resource.name, kind: resource.kind, status: resource.status },
    alert: resource.alert ?? '',
    description: resource.description ?? '',
    url: resource.url ?? '',
    pathways: resource.pathways,
    phones: heldIn(resource, 'phones').map(({ id, number, extension, type, description, languages }) => ({
      id,
      number: readablePhone(extension ? `${number};ext=${extension}` : number),
      description: description ?? '',
      rest: { type, languages },
    })),
    email: resource.email ?? '',
    askFor: resource.contacts[0]?.name ?? '',
    address1: location?.address1 ?? '',
    city: location?.city ?? '',
    region: location?.region ?? '',
    state: location?.state ?? '',
    postalCode: location?.postalCode ?? '',
    hours: heldIn(resource, 'schedules')
      .filter(isWeekly)
      .map((schedule) => {
        const days = daysOfRule(schedule.rule, schedule.firstDay);
        return {
          weekdays: days.on === 'weekdays' ? days.weekdays : [],
          opensAt: schedule.opensAt?.slice(0, 5) ?? '',
          closesAt: schedule.closesAt?.slice(0, 5) ?? '',
          description: schedule.description ?? '',
        };
      }),
    ...{ genders: resource.genders, populations: resource.populations, accepts: resource.accepts },
    eligibility: resource.eligibility ?? '',
    applicationProcess: resource.applicationProcess ?? '',
    waitTime: resource.waitTime ?? '',
    bring: resource.requiredDocuments.map(({ document }) => document).join('\n'),
    cost: resource.cost,
    fees: resource.fees ?? '',
    languages: resource.languages,
    interpretation: resource.interpretation ?? '',
    beds: resource.capacities.map(({ id, unit, description, available, maximum }) => ({
      ...{ id, unit, description: description ?? '', available: available ?? '', maximum: maximum ?? '' },
    })),
  };
}

const said = (text: string): string | null => text.trim() || null;
const number = (value: number | ''): number | null => (value === '' ? null : value);

const texts = [
  'alert',
  'description',
  'url',
  'email',
  'eligibility',
  'applicationProcess',
  'waitTime',
  'fees',
  'interpretation',
] as const;
const choices = ['pathways', 'genders', 'populations', 'accepts', 'cost', 'languages'] as const;
const ofAddress = ['address1', 'city', 'region', 'state', 'postalCode'] as const;

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** What is to be sent: only what differs from what is known, so that only its age begins anew. */
export function changesIn(resource: Detail, now: Correction): Changes {
  const before = correctionOf(resource);
  const isNew = (field: keyof Correction): boolean => differs(before[field], now[field]);
  const changes: Changes = {};
  if (isNew('name') && said(now.name)) changes.name = now.name.trim();
  if (isNew('kind')) changes.kind = now.kind;
  if (isNew('status')) changes.status = now.status;
  for (const field of texts) if (isNew(field)) changes[field] = said(now[field]);
  for (const field of choices) if (isNew(field)) Object.assign(changes, { [field]: now[field] });
  if (isNew('bring')) {
    const known = new Map(resource.requiredDocuments.map((each) => [each.document, each]));
    changes.requiredDocuments = now.bring
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((document) => known.get(document) ?? { document });
  }
  if (isNew('askFor')) {
    const [first, ...others] = resource.contacts;
    const name = said(now.askFor);
    changes.contacts = [...(name ? [{ ...first, name }] : []), ...others];
  }
  if (isNew('beds'))
    changes.capacities = now.beds.map(({ id, unit, description, available, maximum }) => {
      const known = resource.capacities.find((each) => each.id === id);
      return {
        ...(id && { id }),
        ...{ unit, description: said(description), available: number(available), maximum: number(maximum) },
        ...(known && { expected: known.expected, expectedAt: known.expectedAt }),
      };
    });
  return { ...changes, ...placedChanges(resource, now, isNew) };
}

/** Numbers, hours and the address, written where they stand. */
function placedChanges(
  resource: Detail,
  now: Correction,
  isNew: (field: keyof Correction) => boolean,
): Pick<Changes, 'phones' | 'schedules' | 'places'> {
  const phones = isNew('phones') ? now.phones.filter((row) => row.number.trim()).map(writePhone) : null;
  const schedules = isNew('hours')
    ? [...heldIn(resource, 'schedules').filter((each) => !isWeekly(each)), ...now.hours.map(writeHours)]
    : null;
  const address = ofAddress.some(isNew)
    ? Object.fromEntries(ofAddress.map((field) => [field, said(now[field])]))
    : null;
  const [phonesAt, hoursAt] = [holderOf(resource, 'phones'), holderOf(resource, 'schedules')];
  const own = {
    ...(phones && phonesAt === 'resource' && { phones }),
    ...(schedules && hoursAt === 'resource' && { schedules }),
  };
  const there = {
    ...(phones && phonesAt === 'place' && { phones }),
    ...(schedules && hoursAt === 'place' && { schedules }),
  };
  const location = {
    ...address,
    ...(phones && phonesAt === 'location' && { phones }),
    ...(schedules && hoursAt === 'location' && { schedules }),
  };
  if (Object.keys({ ...there, ...location }).length === 0) return own;
  const [first, ...others] = resource.places.map(
    ({ location: at, description, phones: numbers, contacts, schedules: times }) => ({
      ...{ locationId: at.id, description, phones: numbers, contacts, schedules: times },
    }),
  );
  const moved = Object.keys(location).length > 0 ? { location } : {};
  return { ...own, places: [{ ...first, ...there, ...moved }, ...others] };
}

const writePhone = ({ id, number: dialled, description, rest }: PhoneRow): Schemas['WritePhone'] => ({
  ...(id && { id }),
  number: dialled.trim(),
  description: said(description),
  ...rest,
});

const writeHours = ({ weekdays, opensAt, closesAt, description }: HoursRow): Schemas['WriteSchedule'] => ({
  ...{ rule: weeklyRule(weekdays), opensAt, closesAt: closesAt || null, description: said(description) },
});

/** Which rows of hours cannot be used: no day, or no time. */
export const wrongHours = (rows: readonly HoursRow[]): number[] =>
  rows.flatMap(({ weekdays, opensAt }, index) => (weekdays.length === 0 || !opensAt ? [index] : []));
