import type { Contact, CostOption, Phone, RequiredDocument, Schedule, ServiceArea } from '../domain/parts.js';
import { languageName } from './languages.js';
import { uuidOf } from './ids.js';
import type {
  HsdsContact,
  HsdsCostOption,
  HsdsLanguage,
  HsdsPhone,
  HsdsRequiredDocument,
  HsdsSchedule,
  HsdsServiceArea,
} from './shapes.js';

/** An object without what nobody said: HSDS leaves out what is not known. */
export function said<Part extends object>(part: {
  [Name in keyof Part]: Part[Name] | null | undefined;
}): Part {
  const entries = Object.entries<unknown>(part);
  return Object.fromEntries(
    entries.filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Part;
}

export const languagesFrom = (ownerId: string, codes: readonly string[]): HsdsLanguage[] =>
  codes.map((code) => ({ id: uuidOf('language', ownerId, code), code, name: languageName(code) }));

export const phonesFrom = (phones: readonly Phone[]): HsdsPhone[] =>
  phones.map(({ id, number, extension, type, description, languages }) =>
    said<HsdsPhone>({
      ...{ id, number, type, description },
      extension: extension && /^\d+$/.test(extension) ? Number(extension) : undefined,
      languages: languagesFrom(id, languages),
    }),
  );

export const contactsFrom = (contacts: readonly Contact[]): HsdsContact[] =>
  contacts.map(({ phones, ...contact }) => said<HsdsContact>({ ...contact, phones: phonesFrom(phones) }));

export const schedulesFrom = (schedules: readonly Schedule[]): HsdsSchedule[] => schedules.map(scheduleFrom);

function scheduleFrom({ id, rule, firstDay, ...rest }: Schedule): HsdsSchedule {
  const parts = new Map((rule ?? '').split(';').map((part) => part.split('=') as [string, string]));
  const number = (name: string) => (parts.has(name) ? Number(parts.get(name)) : undefined);
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '');
  const freq = parts.get('FREQ');
  // The standard knows weeks and months; every day is every day of the week.
  const daily = freq === 'DAILY' && !parts.has('BYDAY') && (number('INTERVAL') ?? 1) === 1;
  return said<HsdsSchedule>({
    id,
    freq: freq === 'DAILY' ? (daily || parts.has('BYDAY') ? 'WEEKLY' : undefined) : freq,
    byday: daily ? 'MO,TU,WE,TH,FR,SA,SU' : parts.get('BYDAY'),
    bymonthday: parts.get('BYMONTHDAY'),
    interval: number('INTERVAL'),
    count: number('COUNT'),
    wkst: parts.get('WKST'),
    until: until ? until.slice(1, 4).join('-') : undefined,
    ...{ dtstart: firstDay, valid_from: rest.validFrom, valid_to: rest.validTo },
    ...{ opens_at: rest.opensAt, closes_at: rest.closesAt, schedule_link: rest.link },
    ...{ attending_type: rest.attendingType, description: rest.description },
  });
}

export const costOptionsFrom = (options: readonly CostOption[]): HsdsCostOption[] =>
  options.map(({ validFrom, validTo, description, ...option }) =>
    said<HsdsCostOption>({
      ...option,
      amount_description: description,
      valid_from: validFrom,
      valid_to: validTo,
    }),
  );

export const documentsFrom = (documents: readonly RequiredDocument[]): HsdsRequiredDocument[] =>
  documents.map(({ id, document, url }) => said<HsdsRequiredDocument>({ id, document, uri: url }));

export const areasFrom = (areas: readonly ServiceArea[]): HsdsServiceArea[] =>
  areas.map((area) => said<HsdsServiceArea>(area));
