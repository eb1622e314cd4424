import type {
  alarmReasons,
  genders,
  modalities,
  offerStatuses,
  OneOf,
  requestStatuses,
} from '@causeway/contracts';
import type { Place } from './travel.js';

export type RequestStatus = OneOf<typeof requestStatuses>;
export type AlarmReason = OneOf<typeof alarmReasons>;

/** Everything that a decision about one request is made from. */
export interface Situation {
  request: {
    status: RequestStatus;
    modality: OneOf<typeof modalities>;
    facility: Place;
    preferredLanguage: string | null;
    preferredCoachGender: OneOf<typeof genders> | null;
    pathwayInterest: string | null;
    alarm: AlarmReason | null;
  };
  /** Every offer of this request so far. */
  offers: OfferState[];
  /** Coaches on duty, and those who have an offer of this request. */
  coaches: CoachState[];
}

export interface OfferState {
  id: string;
  coachId: string;
  status: OneOf<typeof offerStatuses>;
  expiresAt: Date;
  /** "I can in N minutes": when the coach could set out. */
  availableAt: Date | null;
}

export interface CoachState extends Place {
  id: string;
  onDuty: boolean;
  /** The facility lets this coach in today. */
  cleared: boolean;
  /** Holds an assignment now. */
  busy: boolean;
  /** Is being asked about another request now. */
  askedElsewhere: boolean;
  languages: readonly string[];
  gender: OneOf<typeof genders> | null;
  pathways: readonly string[];
  lastOfferedAt: Date | null;
}

/** How an organization dispatches. */
export interface Policy {
  /** How long a coach is asked before the next one is. */
  offerSeconds: number;
  /** How long after an unanswered offer the same coach may be asked again, when nobody else is left. */
  askAgainSeconds: number;
  /** How often a request with nobody left to ask is looked at again. */
  recheckSeconds: number;
}

export const isOpen = (status: RequestStatus): boolean => !['closed', 'cancelled', 'unmet'].includes(status);

export const isSearching = (status: RequestStatus): boolean =>
  status === 'received' || status === 'searching';
