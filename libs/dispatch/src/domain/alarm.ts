import type { Candidate } from './matching.js';
import type { Exclusion } from './exclusions.js';
import type { Decision } from './plan.js';
import type { AlarmAudience, AlarmReason, RequestState } from './situation.js';

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

/** What changes about the alarm; a supervisor who was called once stays called. */
export function alarmDecisions(
  { alarm }: Pick<RequestState, 'alarm'>,
  reason: AlarmReason | null,
  supervisor: boolean,
): Decision[] {
  if (reason === null) return alarm ? [{ type: 'clear_alarm' }] : [];
  const audience: AlarmAudience =
    supervisor || alarm?.audience === 'supervisor' ? 'supervisor' : 'dispatcher';
  const same = alarm?.reason === reason && alarm.audience === audience;
  return same ? [] : [{ type: 'alarm', reason, audience }];
}
