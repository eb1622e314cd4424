import { defaultPolicy, type Policy } from './policy.js';
import type {
  Alarm,
  AssignmentState,
  CoachState,
  OfferState,
  RequestState,
  Situation,
  Visit,
} from './situation.js';

/** What specs of this folder decide about when it is not what they are about. */
export const now = new Date('2026-11-21T02:00:00Z');
export const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/** One coach after the other, with nothing that happens by the clock. */
export const policy: Policy = {
  ...defaultPolicy,
  stillHereMinutes: null,
  ladder: {
    wider: 0,
    onCall: null,
    dispatcher: 1440,
    supervisor: null,
    video: null,
    phone: null,
    unmet: null,
  },
};

export const request = (changes: Partial<RequestState> = {}): RequestState => ({
  id: 'r1',
  facilityId: 'mercy',
  facility: { latitude: 40, longitude: -75 },
  modality: 'in_person',
  modalitiesCovered: ['in_person', 'video', 'phone'],
  receivedAt: now,
  promisedArriveAt: after(3600),
  expectedLeaveAt: null,
  preferredLanguage: null,
  languageRequired: false,
  preferredCoachGender: null,
  genderRequired: false,
  pathwayInterest: null,
  askedForCoach: null,
  step: 'wider',
  offers: [],
  handedBack: [],
  status: 'searching',
  alarm: null,
  stillHere: { askedAt: null, answeredAt: null, byPhone: false },
  ...changes,
});

/** A dispatcher was called just now. */
export const alarm = (reason: Alarm['reason'], changes: Partial<Alarm> = {}): Alarm => ({
  reason,
  audience: 'dispatcher',
  since: now,
  rungAt: now,
  takenAt: null,
  ...changes,
});

/** A coach who is on duty, free and cleared, so many kilometres by road from the facility. */
export const coach = (id: string, km = 1, changes: Partial<CoachState> = {}): CoachState => ({
  id,
  firstName: id,
  latitude: 40 + km / 111.2 / 1.3,
  longitude: -75,
  duty: 'on_duty',
  pausedUntil: null,
  clearedFor: new Set(['mercy']),
  notSentTo: new Set(),
  busy: false,
  visit: null,
  phoneCalls: 0,
  phoneCallsAtOnce: 1,
  askedElsewhere: null,
  modalities: ['in_person', 'video', 'phone'],
  languages: ['en'],
  gender: null,
  pathways: [],
  maxTravelMinutes: null,
  callsPerShift: null,
  hardCallsPerWeek: null,
  lastOfferedAt: null,
  callsThisShift: 0,
  hardCallsThisWeek: 0,
  lastHardCallAt: null,
  ...changes,
});

export const offer = (
  coachId: string,
  status: OfferState['status'],
  changes: Partial<OfferState> = {},
): OfferState => ({
  id: `offer-${coachId}`,
  coachId,
  status,
  modality: 'in_person',
  expiresAt: after(60),
  availableAt: null,
  after: null,
  ...changes,
});

/** With somebody at the same facility since then. */
export const visit = (arrivedAt: Date, changes: Partial<Visit> = {}): Pick<CoachState, 'busy' | 'visit'> => ({
  busy: true,
  visit: {
    ...{ assignmentId: 'before', facilityId: 'mercy', latitude: 40, longitude: -75 },
    ...{ arrived: true, beginsAt: arrivedAt },
    ...changes,
  },
});

export const assignment = (changes: Partial<AssignmentState> = {}): AssignmentState => ({
  coachId: 'a',
  status: 'assigned',
  modality: 'in_person',
  acceptedAt: now,
  travelMinutes: 20,
  etaAt: after(1200),
  arrivedAt: null,
  coachLeft: false,
  ...changes,
});

export const situation = (
  coaches: CoachState[],
  changes: Partial<RequestState> = {},
  rest: Partial<Situation> = {},
): Situation => ({ request: request(changes), assignment: null, others: [], coaches, ...rest });
