import type { Afterwards } from './afterwards.js';
import type { AlarmAudience, AlarmReason, EscalationStep, Modality } from './situation.js';

/** What keeps a coach from coming after all. */
export type WithdrawnBecause = 'off_duty' | 'busy' | 'paused' | 'resting' | 'handed_back';

export type Decision =
  | { type: 'expire'; offerId: string }
  | { type: 'withdraw'; offerId: string; reason: 'taken' | WithdrawnBecause }
  | {
      type: 'offer';
      coachId: string;
      modality: Modality;
      /** This coach is asked about nothing else meanwhile. */
      alone: boolean;
      expiresAt: Date;
      travelMinutes: number | null;
      distanceKm: number | null;
      /** She is with somebody, and asked to come afterwards. */
      after: Afterwards | null;
    }
  /** Nobody can come sooner than the coach who said "I can in N minutes", or who said yes for afterwards is free now. */
  | {
      type: 'assign_standby';
      offerId: string;
      coachId: string;
      availableAt: Date;
      travelMinutes: number | null;
    }
  | { type: 'escalate'; step: EscalationStep }
  | { type: 'alarm'; reason: AlarmReason; audience: AlarmAudience }
  /** Nobody took the alarm yet. */
  | { type: 'ring_again'; reason: AlarmReason; audience: AlarmAudience }
  | { type: 'clear_alarm' }
  /** The time of a promised call back has come. */
  | { type: 'call_back_due' }
  | { type: 'ask_still_here' }
  /** Nobody could come: the request ends, with the reason why. */
  | { type: 'give_up'; reason: AlarmReason };

export interface Plan {
  decisions: Decision[];
  /** When this request has to be looked at again, at the latest; null only when it is not open any more. */
  nextActionAt: Date | null;
}

/** The soonest of the times that are still to come. */
export const soonest = (now: Date, times: (Date | null | undefined)[]): Date | null =>
  times.reduce<Date | null>(
    (first, time) => (time && time > now && (!first || time < first) ? time : first),
    null,
  );
