import { addDays, dayOf, momentOf } from '@causeway/kernel';
import { callPeople, supervisorAt } from './alarm.js';
import { soonest, type Plan } from './plan.js';
import type { Policy } from './policy.js';
import type { Alarm, RequestStatus } from './situation.js';

const MINUTE = 60_000;

/** When the team calls back after a night in which nobody could come. */
const MORNING = '09:00';

/** That time, or when the agreed hours next begin, where it lies outside of them. */
export const withinHours = (
  morning: Date,
  { open, changesAt }: { open: boolean; changesAt: Date | null },
): Date => (open ? morning : (changesAt ?? morning));

/** What was promised to a unit when nobody could come. */
export interface CallBackState {
  alarm: Alarm | null;
  /** null: nothing was promised. */
  callBackAt: Date | null;
  calledBackAt: Date | null;
}

/** Whether nobody could come, and the unit still waits for the call that it was promised. */
export const isCallBackOwed = ({
  status,
  callBackAt,
  calledBackAt,
}: Omit<CallBackState, 'alarm'> & { status: RequestStatus }): boolean =>
  status === 'unmet' && callBackAt !== null && calledBackAt === null;

/** Nine in the morning of the organization's next day; of the same day when it is still before. */
export function nextMorning(now: Date, timeZone: string): Date {
  const today = dayOf(now, timeZone);
  const morning = momentOf(today, MORNING, timeZone);
  return morning > now ? morning : momentOf(addDays(today, 1), MORNING, timeZone);
}

/** After so many minutes a call back that was not made is an alarm. */
const CALL_BACK_GRACE_MINUTES = 30;

/** Sees to it that a promised call back is made: says when it is due, and calls people when nobody made it. */
export function keepCallBack(
  { alarm, callBackAt, calledBackAt }: CallBackState,
  policy: Policy,
  now: Date,
): Plan {
  if (!callBackAt || calledBackAt)
    return { decisions: callPeople(alarm, null, false, policy, now).decisions, nextActionAt: null };
  const overdueAt = new Date(callBackAt.getTime() + CALL_BACK_GRACE_MINUTES * MINUTE);
  if (now < callBackAt) return { decisions: [], nextActionAt: callBackAt };
  if (now < overdueAt) return { decisions: [{ type: 'call_back_due' }], nextActionAt: overdueAt };
  const superviseAt = supervisorAt(alarm, policy);
  const supervisor = superviseAt !== null && superviseAt <= now;
  const called = callPeople(alarm, 'call_back_overdue', supervisor, policy, now);
  const latest = new Date(now.getTime() + 60 * MINUTE);
  return {
    decisions: called.decisions,
    nextActionAt: soonest(now, [superviseAt, called.nextAt, latest]),
  };
}
