import { zoned } from '@causeway/kernel';
import { Temporal } from 'temporal-polyfill';
import type { FollowUpRules, Step, Wishes } from './rules.js';

/** A call that is to be made. */
export interface PlannedCall {
  step: Step;
  /** Which week of telephone recovery support it is; null when it is none of them. */
  week: number | null;
  dueAt: Date;
  /** The last of the weeks: the person is asked whether to go on. */
  asksToGoOn: boolean;
}

interface Occasion {
  /** When the person agreed to calls; days and weeks are counted from its date. */
  startedAt: Date;
  /** IANA zone of the organization. */
  timeZone: string;
  wishes: Wishes;
  rules: FollowUpRules;
}

const DAYS = { day_1: 1, day_7: 7, day_30: 30, day_90: 90 } as const;
const milestones = ['day_1', 'day_7', 'day_30', 'day_90'] as const;

/** Two calls as near as this, in days, are one: nobody wants to be called twice in a week for a scheme's sake. */
const NEAR = 3;

/**
 * All calls after an engagement, in the order of time. The first is on the next day, whatever the weekday; the others move
 * to the nearest of the weekday that the person prefers. Times are wall times of the organization's zone, also over
 * changes of daylight saving; a milestone takes the place of the weekly call beside it.
 */
export function planCalls(occasion: Occasion): PlannedCall[] {
  const { rules } = occasion;
  const marks = milestones
    .filter((step) => rules.steps.includes(step))
    .map((step) => ({ step, week: null as number | null, date: dateOf(occasion, DAYS[step]) }));
  const weekly: { step: Step; week: number | null; date: Temporal.PlainDate }[] = [];
  for (const { week, date } of rules.steps.includes('weekly') ? weeksFrom(occasion, 1) : []) {
    const beside = marks.find((mark) => mark.step !== 'day_1' && distance(mark.date, date) <= NEAR);
    if (beside) beside.week = week;
    else weekly.push({ step: 'weekly', week, date });
  }
  return [...marks, ...weekly]
    .sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))
    .map(({ step, week, date }) => ({
      step,
      week,
      dueAt: instantAt(date, timeOf(occasion), occasion.timeZone),
      asksToGoOn: week === rules.weeks,
    }));
}

/**
 * As many weekly calls again, for a person who wants to go on.
 * @param lastWeek the week that was the last so far
 * @param now a week that is past by then is not lost: from then on as many weeks are counted
 */
export function planFurtherWeeks(occasion: Occasion, lastWeek: number, now: Date): PlannedCall[] {
  const last = lastWeek + occasion.rules.weeks;
  const { rules, timeZone } = occasion;
  const dueAt = (week: number) => instantAt(dateOf(occasion, 7 * week), timeOf(occasion), timeZone);
  let late = 0;
  while (dueAt(lastWeek + 1 + late) <= now) late += 1;
  return Array.from({ length: rules.weeks }, (_, index) => lastWeek + 1 + index).map((week) => ({
    step: 'weekly' as const,
    week,
    dueAt: dueAt(week + late),
    asksToGoOn: week === last,
  }));
}

/**
 * When to try again after nobody answered: the next day, at another time of the day than before.
 * @param triedAt when it was tried
 */
export function nextAttemptAt(triedAt: Date, timeZone: string, rules: FollowUpRules): Date {
  const tried = zoned(triedAt, timeZone);
  const other = Temporal.PlainTime.from(tried.hour < 13 ? '17:30' : '10:30');
  return instantAt(tried.toPlainDate().add({ days: 1 }), within(other, rules), timeZone);
}

/** A wall time that a clock change skips is read as it would have been without the change. */
const instantAt = (date: Temporal.PlainDate, time: Temporal.PlainTime, timeZone: string): Date =>
  new Date(date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);

function dateOf({ startedAt, timeZone, wishes }: Occasion, days: number): Temporal.PlainDate {
  const date = zoned(startedAt, timeZone).toPlainDate().add({ days });
  return days === DAYS.day_1 || wishes.weekday === null ? date : nearest(date, wishes.weekday);
}

/** The day of the week `weekday` that is at most three days away. */
function nearest(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const ahead = (weekday - date.dayOfWeek + 7) % 7;
  return date.add({ days: ahead > 3 ? ahead - 7 : ahead });
}

const weeksFrom = (occasion: Occasion, first: number): { week: number; date: Temporal.PlainDate }[] =>
  Array.from({ length: occasion.rules.weeks }, (_, index) => ({
    week: first + index,
    date: dateOf(occasion, 7 * (first + index)),
  }));

const distance = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
  Math.abs(a.until(b, { largestUnit: 'days' }).days);

/** The person's wish; else the time at which they met, as far as one calls at such a time. */
function timeOf({ startedAt, timeZone, wishes, rules }: Occasion): Temporal.PlainTime {
  if (wishes.time !== null) return Temporal.PlainTime.from(wishes.time);
  const met = zoned(startedAt, timeZone).toPlainTime();
  return within(met.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'floor' }), rules);
}

function within(time: Temporal.PlainTime, { callsFrom, callsUntil }: FollowUpRules): Temporal.PlainTime {
  const [from, until] = [Temporal.PlainTime.from(callsFrom), Temporal.PlainTime.from(callsUntil)];
  if (Temporal.PlainTime.compare(time, from) < 0) return from;
  return Temporal.PlainTime.compare(time, until) > 0 ? until : time;
}
