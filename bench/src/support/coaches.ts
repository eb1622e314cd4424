import type { CoachState, WaitingRequest } from '@causeway/dispatch';
import { randomFrom, type Random } from '@causeway/kernel';

/** Half the side of the square around the facility in which the coaches live, in degrees: some 170 km. */
const AROUND_DEGREES = 1.5;
const HOUR = 3_600_000;
const FACILITY = 'facility';

export const rankedAt = new Date('2026-11-21T02:00:00Z');

/** A request with every wish there is, so that no score may be left out. */
export const wishfulRequest: WaitingRequest = {
  id: 'request',
  facilityId: FACILITY,
  facility: { latitude: 41.3, longitude: -72.9 },
  modality: 'in_person',
  modalitiesCovered: ['in_person', 'video', 'phone'],
  receivedAt: rankedAt,
  promisedArriveAt: new Date(rankedAt.getTime() + HOUR),
  expectedLeaveAt: new Date(rankedAt.getTime() + HOUR),
  preferredLanguage: 'es',
  languageRequired: false,
  preferredCoachGender: 'woman',
  genderRequired: false,
  pathwayInterest: 'SMART',
  askedForCoach: 'Coach 7',
  handedBack: [],
  step: 'wider',
  offers: [],
};

/** A team as large as no state has one: about half of them can be asked, the others are busy, off duty or not cleared. */
export function manyCoaches(count: number): CoachState[] {
  const random = randomFrom('coaches', count);
  return Array.from({ length: count }, (_, number) => coachWith(number, random));
}

/** One in five is with somebody, since up to an hour, so that for some of them it is found out when they are free. */
function occupation(random: Random): Pick<CoachState, 'busy' | 'visit'> {
  if (random() >= 0.2) return { busy: false, visit: null };
  const beginsAt = new Date(rankedAt.getTime() - random() * HOUR);
  const place = { latitude: 41.3 + random(), longitude: -72.9 + random() };
  return {
    busy: true,
    visit: { assignmentId: 'visit', facilityId: 'elsewhere', ...place, arrived: true, beginsAt },
  };
}

function coachWith(number: number, random: Random): CoachState {
  const oneOf = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0];
  const hours = (most: number): Date => new Date(rankedAt.getTime() - random() * most * HOUR);
  return {
    id: `${Math.floor(random() * 2 ** 32).toString(16)}-${number}`,
    firstName: `Coach ${number % 50}`,
    latitude: 41.3 + (random() * 2 - 1) * AROUND_DEGREES,
    longitude: -72.9 + (random() * 2 - 1) * AROUND_DEGREES,
    duty: random() < 0.8 ? 'on_duty' : 'off_duty',
    pausedUntil: null,
    clearedFor: new Set(random() < 0.8 ? [FACILITY] : []),
    notSentTo: new Set(),
    ...occupation(random),
    phoneCalls: 0,
    phoneCallsAtOnce: 1,
    askedElsewhere: null,
    modalities: ['in_person', 'video', 'phone'],
    languages: oneOf([['en'], ['en', 'es'], ['en', 'pl']]),
    gender: oneOf(['woman', 'man', null]),
    pathways: oneOf([['SMART'], ['12 steps'], []]),
    maxTravelMinutes: oneOf([null, 60, 120]),
    lastOfferedAt: random() < 0.7 ? hours(30) : null,
    callsThisShift: Math.floor(random() * 4),
    hardCallsThisWeek: Math.floor(random() * 2),
    callsPerShift: null,
    hardCallsPerWeek: null,
    lastHardCallAt: random() < 0.2 ? hours(100) : null,
  };
}
