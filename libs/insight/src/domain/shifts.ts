import type { Span } from './scenario.js';

const DAY = 1440;

/** A shift that comes every week. */
export interface WeeklyShift {
  name: string;
  /** Days on which it begins; 0 is Monday. */
  days: readonly number[];
  /** Minute of the day at which it begins. */
  from: number;
  /** Minute of the day at which it ends; at or before `from`, that of the next day. */
  to: number;
  /** How many coaches work it; in a team of another size, the same proportion. */
  coaches: number;
}

/** Somebody is always on duty who works this. */
export const AROUND_THE_CLOCK: WeeklyShift = {
  name: 'always',
  days: [0, 1, 2, 3, 4, 5, 6],
  from: 0,
  to: 0,
  coaches: 1,
};

/**
 * When somebody who works `shift` is on duty.
 * @param firstWeekday weekday of the first day, 0 is Monday
 * @returns spans from the first minute of the first day to the last of the last one; neighbours are joined
 */
export function dutyOf({ days, from, to }: WeeklyShift, firstWeekday: number, dayCount: number): Span[] {
  const end = dayCount * DAY;
  const length = to > from ? to - from : to + DAY - from;
  const spans: Span[] = [];
  // One that began the day before reaches into the first.
  for (let day = -1; day < dayCount; day += 1) {
    if (!days.includes((((firstWeekday + day) % 7) + 7) % 7)) continue;
    const span = { from: Math.max(0, day * DAY + from), to: Math.min(end, day * DAY + from + length) };
    if (span.from >= span.to) continue;
    const last = spans.at(-1);
    if (last && last.to >= span.from) last.to = Math.max(last.to, span.to);
    else spans.push(span);
  }
  return spans;
}

/**
 * Divides `count` over weights so that each gets its proportion, rounded so that all are given out (largest remainders).
 * Without any weight the first get one each, in turns.
 */
export function apportion(count: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const quotas = weights.map((weight) => (total > 0 ? (count * weight) / total : count / weights.length));
  const seats = quotas.map(Math.floor);
  let left = count - seats.reduce((sum, each) => sum + each, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    seats[index] = (seats[index] ?? 0) + 1;
    left -= 1;
  }
  return seats;
}
