import type { OneOf, staffingConfidences } from '@causeway/contracts';

export const HOURS_OF_WEEK = 168;
const HOURS_OF_DAY = 24;

/** How many requests came in each hour of the week, Monday from midnight first, over some weeks. */
export interface DemandHistory {
  /** How many requests came, by hour of the week: 168 numbers. */
  counts: readonly number[];
  /** How many weeks they are from; not always whole. */
  weeks: number;
}

/** Requests to expect in one hour of the week. */
export interface ExpectedDemand {
  mean: number;
  /** Four of five times the true mean lies between these. */
  low: number;
  high: number;
}

/** With less than this, any number of coaches would be guesswork. */
export const LEAST_WEEKS = 4;
export const LEAST_REQUESTS = 40;
/** With less than this, a plan is a first sketch. */
const GOOD_WEEKS = 12;
const GOOD_REQUESTS = 300;

/**
 * The pattern of day and week counts like this many weeks of observing the hour itself: where little was seen, an hour leans
 * on the hours like it.
 */
const PATTERN_WEEKS = 4;
/** Normal quantile: four of five lie within this many deviations. */
const FOUR_OF_FIVE = 1.2816;

export type Confidence = OneOf<typeof staffingConfidences>;

/** How far a plan made from this history can be trusted. */
export function confidenceIn({ counts, weeks }: DemandHistory): Confidence {
  const requests = sum(counts);
  if (weeks < LEAST_WEEKS || requests < LEAST_REQUESTS) return 'too_little';
  return weeks < GOOD_WEEKS || requests < GOOD_REQUESTS ? 'rough' : 'good';
}

/**
 * What to expect in each hour of the week: a gamma-Poisson estimate whose prior mean is the pattern of the hour of the day
 * (smoothed with its neighbours) times that of the day of the week.
 */
export function expectedDemand({ counts, weeks }: DemandHistory): ExpectedDemand[] {
  const total = sum(counts);
  const byHour = Array.from({ length: HOURS_OF_DAY }, (_, hour) =>
    sum(counts.filter((_count, index) => index % HOURS_OF_DAY === hour)),
  );
  const smooth = byHour.map(
    (count, hour) => (at(byHour, hour + HOURS_OF_DAY - 1) + 2 * count + at(byHour, hour + 1)) / 4,
  );
  return Array.from({ length: HOURS_OF_WEEK }, (_, index) => {
    const day = Math.floor(index / HOURS_OF_DAY);
    const ofDay = sum(counts.slice(day * HOURS_OF_DAY, (day + 1) * HOURS_OF_DAY));
    const pattern = total > 0 && weeks > 0 ? (at(smooth, index) * ofDay) / total / weeks : 0;
    const shape = (counts[index] ?? 0) + PATTERN_WEEKS * pattern;
    const observed = weeks + PATTERN_WEEKS;
    return {
      mean: shape / observed,
      low: gammaQuantile(shape, -FOUR_OF_FIVE) / observed,
      high: gammaQuantile(shape, FOUR_OF_FIVE) / observed,
    };
  });
}

/** Wilson and Hilferty's approximation (1931), good enough from a shape of about one half upwards. */
const gammaQuantile = (shape: number, normal: number): number =>
  shape > 0 ? shape * Math.max(0, 1 - 1 / (9 * shape) + normal / (3 * Math.sqrt(shape))) ** 3 : 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Round and round. */
const at = (values: readonly number[], index: number): number => values[index % values.length] ?? 0;
