import type { Candidate } from './matching.js';
import type { Exclusion } from './exclusions.js';
import type { Decision } from './plan.js';
import type { Policy } from './policy.js';
import type { Alarm, AlarmAudience, AlarmReason } from './situation.js';

const MINUTE = 60_000;

/** From what leaves the least hope to what soon passes: the first that all coaches before it do not share is the reason. */
const because: [AlarmReason, readonly Exclusion[]][] = [
  ['nobody_on_duty', ['off_duty', 'on_call_later']],
  ['nobody_suitable', ['excluded', 'no_modality', 'no_language', 'no_gender']],
  ['nobody_cleared', ['not_cleared']],
  ['nobody_in_reach', ['too_far']],
  ['everybody_resting', ['paused', 'resting', 'shift_full']],
];

/** Why nobody can be asked, said of a ranking without anybody who can. */
export function whyNobody(ranking: readonly Candidate[]): AlarmReason {
  let left = ranking;
  for (const [reason, exclusions] of because) {
    left = left.filter(({ excludedBecause }) => !excludedBecause || !exclusions.includes(excludedBecause));
    if (left.length === 0) return reason;
  }
  const occupied: (Exclusion | null)[] = ['busy', 'being_asked', 'kept_for_other'];
  return left.some(({ excludedBecause }) => occupied.includes(excludedBecause))
    ? 'everybody_busy'
    : 'everybody_asked';
}

/** What changes about an alarm, and when it rings the next time. */
interface AlarmPlan {
  decisions: Decision[];
  nextAt: Date | null;
}

/**
 * Calls people, or ends that: an alarm rings again until somebody takes it. A supervisor who was called once stays called.
 * @param reason why people are needed; null when they are not (any more)
 */
export function callPeople(
  alarm: Alarm | null,
  reason: AlarmReason | null,
  supervisor: boolean,
  { ringAgainMinutes }: Policy,
  now: Date,
): AlarmPlan {
  if (reason === null) return { decisions: alarm ? [{ type: 'clear_alarm' }] : [], nextAt: null };
  const audience: AlarmAudience =
    supervisor || alarm?.audience === 'supervisor' ? 'supervisor' : 'dispatcher';
  const same = alarm?.reason === reason && alarm.audience === audience;
  const goesOn = ringAgainMinutes !== null && !alarm?.takenAt;
  const after = (time: Date) => (goesOn ? new Date(time.getTime() + ringAgainMinutes * MINUTE) : null);
  // Another reason for the same people is shown, and rings no sooner for it.
  const rungAt = alarm?.audience === audience ? alarm.rungAt : now;
  const again = after(rungAt);
  const due = again !== null && again <= now;
  return {
    decisions: [
      ...(same ? [] : [{ type: 'alarm', reason, audience } as const]),
      ...(due ? [{ type: 'ring_again', reason, audience } as const] : []),
    ],
    nextAt: due ? after(now) : again,
  };
}

/**
 * When the supervisor is called where no step of a search says so: as long after the alarm as the ladder leaves between
 * dispatcher and supervisor. Also when somebody took it, who may have forgotten it.
 */
export function supervisorAt(
  alarm: Alarm | null,
  { ladder: { dispatcher, supervisor } }: Policy,
): Date | null {
  if (!alarm || supervisor === null) return null;
  return new Date(alarm.since.getTime() + Math.max(0, supervisor - dispatcher) * MINUTE);
}
