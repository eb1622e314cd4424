import type {
  alarmAudiences,
  alarmReasons,
  assignmentStatuses,
  dutyKinds,
  escalationSteps,
  genders,
  modalities,
  offerStatuses,
  OneOf,
  requestStatuses,
} from '@causeway/contracts';
import type { Policy } from './policy.js';
import type { Place, Travel } from './travel.js';

export type RequestStatus = OneOf<typeof requestStatuses>;
export type AlarmReason = OneOf<typeof alarmReasons>;
export type AlarmAudience = OneOf<typeof alarmAudiences>;
export type EscalationStep = OneOf<typeof escalationSteps>;
export type Modality = OneOf<typeof modalities>;
export type Gender = OneOf<typeof genders>;

/** Everything that a decision about one request is made from. */
export interface Situation {
  request: RequestState;
  /** Who holds it, when somebody does. */
  assignment: AssignmentState | null;
  /** Coaches on duty or on call, and those who have an offer of this request. */
  coaches: CoachState[];
  /** Other requests of the organization for which nobody is being asked now, each with its own policy. */
  others: { request: WaitingRequest; policy: Policy }[];
  /** How often to look again while nobody is left to ask, in seconds, where not everything that changes is told. */
  lookAgainSeconds?: number;
  /** Estimates travel in place of the straight line with a road factor. */
  travel?: TravelEstimate;
}

/** From where a coach would set out: her home, or where she is with somebody now. */
export type TravelEstimate = (from: CoachState | Visit, facilityId: string) => Travel | null;

/** A request as far as choosing a coach for it goes. */
export interface WaitingRequest {
  id: string;
  facilityId: string;
  facility: Place;
  /** What was asked for. */
  modality: Modality;
  /** What the facility's agreement covers. */
  modalitiesCovered: readonly Modality[];
  receivedAt: Date;
  promisedArriveAt: Date;
  /** When the person is expected to leave. */
  expectedLeaveAt: Date | null;
  preferredLanguage: string | null;
  /** Only a coach who speaks it can help. */
  languageRequired: boolean;
  preferredCoachGender: Gender | null;
  genderRequired: boolean;
  pathwayInterest: string | null;
  /** First name of the coach whom the person asked for. */
  askedForCoach: string | null;
  /** How far the search has gone. */
  step: EscalationStep;
  /** Every offer of this request so far. */
  offers: OfferState[];
  /** Coaches who took it and could not come after all, the last one last. */
  handedBack: readonly { coachId: string; at: Date }[];
}

/** That people are called. */
export interface Alarm {
  reason: AlarmReason;
  audience: AlarmAudience;
  since: Date;
  /** When it last rang, and when somebody said "I'm on it". */
  rungAt: Date;
  takenAt: Date | null;
}

export interface RequestState extends WaitingRequest {
  status: RequestStatus;
  alarm: Alarm | null;
  /**
   * When the requester was last asked whether the person is still there, and last said so. `byPhone`: nobody holds a
   * page to be asked on, so that the dispatcher has to call.
   */
  stillHere: { askedAt: Date | null; answeredAt: Date | null; byPhone: boolean };
}

export interface OfferState {
  id: string;
  coachId: string;
  status: OneOf<typeof offerStatuses>;
  modality: Modality;
  expiresAt: Date;
  /** "I can in N minutes": when the coach could set out. Of an offer for afterwards, when she is expected to be free. */
  availableAt: Date | null;
  /** Asked while she was with somebody else: she comes from there, afterwards. */
  after: After | null;
}

/** What a coach does first. */
export interface After {
  assignmentId: string;
  /** From there; null when she does not travel, or nobody knows. */
  travelMinutes: number | null;
  /** She could not go on with that one. */
  handedBack: boolean;
}

export interface AssignmentState {
  coachId: string;
  status: OneOf<typeof assignmentStatuses>;
  modality: Modality;
  acceptedAt: Date;
  travelMinutes: number | null;
  etaAt: Date | null;
  arrivedAt: Date | null;
  /** Who holds it has left the team, or coaches no more. */
  coachLeft: boolean;
}

/** An assignment in person that a coach holds, at the place of its facility. */
export interface Visit extends Place {
  assignmentId: string;
  facilityId: string;
  arrived: boolean;
  /** When she arrived, or expects to; null: nobody knows. */
  beginsAt: Date | null;
}

export interface CoachState extends Place {
  id: string;
  firstName: string;
  duty: OneOf<typeof dutyKinds>;
  /** Asked not to be asked until then. */
  pausedUntil: Date | null;
  /** Facilities that let this coach, or anybody, in today. */
  clearedFor: ReadonlySet<string>;
  /** Facilities to which this coach is never sent. */
  notSentTo: ReadonlySet<string>;
  /** Holds an assignment in person or by video now. */
  busy: boolean;
  /** The one in person. */
  visit: Visit | null;
  /** Telephone assignments held now, and how many may be held at once. */
  phoneCalls: number;
  phoneCallsAtOnce: number;
  /** Is being asked about another request now, alone or together with others; promised to another counts as alone. */
  askedElsewhere: 'alone' | 'together' | null;
  modalities: readonly Modality[];
  languages: readonly string[];
  gender: Gender | null;
  pathways: readonly string[];
  /** Minutes that this coach is willing to travel; null: no limit. */
  maxTravelMinutes: number | null;
  /** Limits of this coach's own, where fewer than the policy's; null: as the policy. */
  callsPerShift: number | null;
  hardCallsPerWeek: number | null;
  lastOfferedAt: Date | null;
  /** Calls since this coach went on duty, or since the turn on call began. */
  callsThisShift: number;
  /** Hard calls of the last seven days, and when the last one ended. */
  hardCallsThisWeek: number;
  lastHardCallAt: Date | null;
}

export const isOpen = (status: RequestStatus): boolean => !['closed', 'cancelled', 'unmet'].includes(status);

export const isSearching = (status: RequestStatus): boolean =>
  status === 'received' || status === 'searching';

/** Whether anybody is on call behind those on duty. */
export const hasSecondLine = ({ coaches }: Pick<Situation, 'coaches'>): boolean =>
  coaches.some(({ duty }) => duty === 'on_call');
