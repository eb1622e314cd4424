import { DomainError } from '@causeway/contracts';
import type { HsdsAttribute, HsdsLanguage } from '../../hsds/shapes.js';
import { shown, withoutDoubles, type Reading, type RowProblem } from '../reading.js';
import { addressOf } from './address.js';
import { jsonRows } from './json-rows.js';
import { allListed } from './listed.js';
import { MEETING_TAXONOMY, meetingTypes } from './meeting-types.js';

type Meeting = Record<string, unknown>;

/** How the fields of HSDS are called in a feed of meetings. */
const names: Record<string, string> = {
  ...{ id: 'slug', byday: 'day', opens_at: 'time', closes_at: 'end_time', schedule_link: 'conference_url' },
  ...{ number: 'conference_phone', address_1: 'address', state_province: 'state', email: 'entity_email' },
};

const naming = (field: string): string => {
  const last = field.split('.').at(-1) ?? field;
  return field.startsWith('service_at_locations') && last === 'name' ? 'location' : (names[last] ?? last);
};

/**
 * Reads a feed of the Meeting Guide specification (code4recovery/spec): a flat array, known again by `slug`.
 * @throws DomainError `import.cut_off`, `import.not_json`, `import.empty`, `import.not_meetings`
 */
export function readMeetings(text: string): Reading {
  const { rows, bad } = jsonRows(text);
  const meetings = rows.map(({ raw }) => raw).filter(isMeeting);
  if (meetings.length > 0 && !meetings.some((each) => 'slug' in each))
    throw new DomainError('import.not_meetings');
  const unknown = rows.flatMap(({ raw, place }) => (isMeeting(raw) ? unknownTypes(raw, place) : []));
  const reading = allListed(
    rows.map(({ raw, place }) => ({ raw: isMeeting(raw) ? serviceOf(raw) : raw, place })),
    naming,
  );
  return withoutDoubles({ ...reading, bad: [...bad, ...reading.bad], notes: [...unknown, ...reading.notes] });
}

const isMeeting = (raw: unknown): raw is Meeting =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A meeting in the form of an HSDS service; wrong values go along, and are named when the service is cleaned. */
function serviceOf(meeting: Meeting): Meeting {
  const codes = codesOf(meeting);
  const online = meeting['conference_url'] ?? meeting['conference_phone'];
  return {
    id: meeting['slug'],
    name: meeting['name'],
    description: joined(meeting['notes'], meeting['group_notes']),
    url: meeting['url'],
    // A closed room does not end a meeting that is held online.
    status: codes.includes('TC') && !online ? 'temporarily closed' : 'active',
    last_modified: meeting['updated'],
    languages: codes.flatMap((code): HsdsLanguage[] => {
      const type = meetingTypes.get(code);
      return type?.language ? [{ name: type.name, code: type.language }] : [];
    }),
    attributes: codes.flatMap((code) => attributeOf(code) ?? []),
    phones: meeting['conference_phone']
      ? [{ number: meeting['conference_phone'], description: meeting['conference_phone_notes'] }]
      : [],
    organization: meeting['entity'] && {
      ...{
        id: `entity ${word(meeting['entity'])}`,
        name: meeting['entity'],
        email: meeting['entity_email'],
      },
      website: meeting['entity_website_url'] ?? meeting['entity_url'],
      phones: meeting['entity_phone'] ? [{ number: meeting['entity_phone'] }] : [],
    },
    schedules: scheduleOf(meeting, online),
    service_at_locations: placeOf(meeting, codes),
  };
}

const codesOf = ({ types }: Meeting): string[] =>
  (Array.isArray(types) ? types : typeof types === 'string' ? types.split(',') : []).map((code) =>
    String(code).trim(),
  );

const unknownTypes = (meeting: Meeting, place: string): RowProblem[] =>
  codesOf(meeting)
    .filter((code) => code && !meetingTypes.has(code))
    .map((code) => ({
      ...{ place, key: shown(meeting['slug']), field: 'types' },
      ...{ problem: 'not_known' as const, value: shown(code) },
    }));

function attributeOf(code: string): HsdsAttribute | undefined {
  const type = meetingTypes.get(code);
  return type && { taxonomy_term: { code, name: type.name, taxonomy: MEETING_TAXONOMY } };
}

/** RFC 5545's days, beginning with Sunday as the feed does. */
const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Meetings by appointment have neither day nor time. */
function scheduleOf({ day, time, end_time: end, timezone, ...rest }: Meeting, online: unknown): Meeting[] {
  if ((day ?? '') === '' && (time ?? '') === '') return [];
  const given = (Array.isArray(day) ? day : [day]) as unknown[];
  const known = given.map((each) => days[/^\d$/.test(String(each)) ? Number(each) : -1]);
  const place = rest['formatted_address'] ?? rest['address'];
  return [
    {
      freq: 'WEEKLY',
      byday: known.every(Boolean) && known.length > 0 ? known.join(',') : (shown(day) ?? '?'),
      // A day without a time is no meeting that anybody finds.
      opens_at: time || '?',
      closes_at: end,
      description: timezone,
      schedule_link: rest['conference_url'],
      notes: rest['conference_url_notes'],
      attending_type: online ? (place ? 'hybrid' : 'online') : 'in_person',
    },
  ];
}

function placeOf(meeting: Meeting, codes: string[]): Meeting[] {
  const { formatted_address: whole, address, city, state, postal_code, country } = meeting;
  const addresses = whole
    ? [addressOf(word(whole))]
    : address || city
      ? [
          {
            address_1: address,
            city,
            state_province: state,
            postal_code,
            country: country ?? 'US',
            address_type: 'physical',
          },
        ]
      : [];
  if (addresses.length === 0 && !meeting['location']) return [];
  const regions = Array.isArray(meeting['regions']) ? (meeting['regions'] as unknown[]) : [meeting['region']];
  const accessible = [codes.includes('X') && 'wheelchair', codes.includes('XB') && 'accessible_restroom'];
  return [
    {
      location: {
        location_type: 'physical',
        // Where the list has no id of its own for a place, name and address make one.
        id: `place ${word(meeting['location'])} ${word(whole ?? joined(address, city))}`.slice(0, 200),
        name: meeting['location'],
        description: meeting['location_notes'],
        latitude: meeting['latitude'],
        longitude: meeting['longitude'],
        addresses: addresses.map((each) => ({ ...each, region: regions[0] })),
        accessibility: accessible.filter(Boolean).map((description) => ({ description })),
      },
    },
  ];
}

const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const joined = (...texts: unknown[]): string | undefined =>
  texts.filter((text) => typeof text === 'string' && text.trim() !== '').join('\n\n') || undefined;
