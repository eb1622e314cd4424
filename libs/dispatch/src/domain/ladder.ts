import { escalationSteps } from '@causeway/contracts';
import type { Policy } from './policy.js';
import type { Reach } from './reach.js';
import type { EscalationStep, Modality, WaitingRequest } from './situation.js';
import { neededBy } from './urgency.js';

const MINUTE = 60_000;
/** However soon the person leaves, no step comes sooner than in this share of its time. */
const MOST_HURRY = 0.1;

/** What a coach can do in place of what was asked for, the best first. */
const insteadOf: Record<Modality, readonly ('video' | 'phone')[]> = {
  in_person: ['video', 'phone'],
  video: ['phone'],
  phone: [],
};

/** The steps of a request's search, each with its time; those that its policy leaves out are not there. */
export interface Ladder {
  steps: { step: EscalationStep; at: Date }[];
  /** When it ends as unmet; null: never by itself. */
  unmetAt: Date | null;
}

type Climbed = Pick<
  WaitingRequest,
  | 'receivedAt'
  | 'promisedArriveAt'
  | 'expectedLeaveAt'
  | 'handedBack'
  | 'modality'
  | 'modalitiesCovered'
  | 'preferredLanguage'
  | 'preferredCoachGender'
>;

/**
 * The ladder of one request. All of it but the end hurries, so that it is climbed before the person leaves. A request
 * that a coach handed back is climbed for anew from then on, and hurries for what was promised, too.
 * @param secondLine whether anybody is on call behind those on duty
 */
export function ladderOf(request: Climbed, { ladder, nearbyMinutes }: Policy, secondLine: boolean): Ladder {
  const handedBackAt = request.handedBack.at(-1)?.at;
  const begins = (handedBackAt ?? request.receivedAt).getTime();
  const ends = handedBackAt ? neededBy(request) : request.expectedLeaveAt;
  const instead = insteadOf[request.modality].filter((it) => request.modalitiesCovered.includes(it));
  const narrow =
    nearbyMinutes !== null || request.preferredLanguage !== null || request.preferredCoachGender !== null;
  const minutes = {
    nearby: 0,
    wider: narrow ? ladder.wider : null,
    on_call: secondLine ? ladder.onCall : null,
    dispatcher: ladder.dispatcher,
    supervisor: ladder.supervisor,
    video: instead.includes('video') ? ladder.video : null,
    phone: instead.includes('phone') ? ladder.phone : null,
  };
  const known = escalationSteps.flatMap((step) => {
    const after = minutes[step];
    return after === null ? [] : [{ step, after }];
  });
  const whole = Math.max(...known.map(({ after }) => after), 1) * MINUTE;
  const left = ends ? ends.getTime() - begins : whole;
  const hurry = Math.min(1, Math.max(MOST_HURRY, left / whole));
  return {
    steps: known.map(({ step, after }) => ({ step, at: new Date(begins + after * MINUTE * hurry) })),
    unmetAt: ladder.unmet === null ? null : new Date(begins + ladder.unmet * MINUTE),
  };
}

const height = (step: EscalationStep): number => escalationSteps.indexOf(step);

/** The farther of two steps. */
export const higher = (a: EscalationStep, b: EscalationStep): EscalationStep =>
  height(a) < height(b) ? b : a;

export const hasReached = (current: EscalationStep, step: EscalationStep): boolean =>
  height(current) >= height(step);

/** How far the search has gone by the clock; it never goes back. */
export const stepAt = (ladder: Ladder, before: EscalationStep, now: Date): EscalationStep =>
  ladder.steps.reduce((step, next) => (next.at <= now ? higher(step, next.step) : step), before);

/** Whether a step's time has come. A search that finds nobody takes some steps before. */
export const isDue = (ladder: Ladder, step: EscalationStep, now: Date): boolean =>
  ladder.steps.some((known) => known.step === step && known.at <= now);

/**
 * Where to look for a coach, in order, beginning with what the step has come to. Looking farther among those on duty and
 * on call is free when nobody is left; another modality than the one asked for waits for its time.
 */
export function reachesFrom(
  request: WaitingRequest,
  ladder: Ladder,
  step: EscalationStep,
): (Reach & { step: EscalationStep })[] {
  const { modality } = request;
  const has = (wanted: EscalationStep) => ladder.steps.some((known) => known.step === wanted);
  const [narrow, onCall] = [has('wider'), has('on_call')];
  const instead = (['video', 'phone'] as const).filter((other) => has(other) && hasReached(step, other));
  const reaches: (Reach & { step: EscalationStep })[] = [
    { step: 'nearby', modality, nearby: narrow, onCall: false },
    ...(narrow ? [{ step: 'wider', modality, nearby: false, onCall: false } as const] : []),
    ...(onCall ? [{ step: 'on_call', modality, nearby: false, onCall: true } as const] : []),
  ];
  const widest = reaches.at(-1)?.step ?? 'nearby';
  const from = hasReached(step, widest) ? widest : step;
  return [
    ...reaches.filter((reach) => hasReached(reach.step, from)),
    ...instead.map((other) => ({ step: other, modality: other, nearby: false, onCall })),
  ];
}
