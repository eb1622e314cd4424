import { travelBetween, type Place } from '@causeway/dispatch';
import { randomFrom, type Random } from '@causeway/kernel';

export type Matrix = number[][];

/** Kinds of costs on which such algorithms behave differently, the same ones in every run. */
export const matrices: Record<string, (size: number, seed: number | string) => Matrix> = {
  /** Every cost another. */
  uniform: (size, seed) => {
    const random = randomFrom('uniform', size, seed);
    return filled(size, () => random() * 1000);
  },
  /** Few different costs: many equally good ways, and many dead ends. */
  'small whole numbers': (size, seed) => {
    const random = randomFrom('ties', size, seed);
    return filled(size, () => Math.floor(random() * 20));
  },
  /** What dispatch solves: minutes of travel from each coach to each request, and points that are the coach's own. */
  'travel times': (size, seed) => {
    const random = randomFrom('travel', size, seed);
    const facilities = Array.from({ length: size }, () => placeIn(random));
    const coaches = Array.from({ length: size }, () => ({
      place: placeIn(random),
      points: Math.round(random() * 100) / 10,
    }));
    return facilities.map((facility) =>
      coaches.map(({ place, points }) => (travelBetween(place, facility)?.minutes ?? 0) + points),
    );
  },
};

const filled = (size: number, cost: () => number): Matrix =>
  Array.from({ length: size }, () => Array.from({ length: size }, cost));

/** Somewhere in a square of some 110 km. */
const placeIn = (random: Random): Place => ({ latitude: 41 + random(), longitude: -73 + random() });
