import { randomFrom } from '@causeway/kernel';
import { facilityFor } from '../replay/facility-choice.js';
import type { Scenario as Moments } from '../replay/prepare.js';

/** A further request comes up to this many minutes before or after the recorded moment. */
const AROUND_MINUTES = 60;

/** The same moments, each `times` times: the others around the hour of the first, at a hospital drawn anew. */
export function repeated(moments: Moments, times: number, seed: number): Moments {
  const { demands, facilities } = moments;
  const from = new Map(moments.from);
  const more = demands.flatMap((demand) =>
    Array.from({ length: times - 1 }, (_, copy) => {
      const number = demands.length * (copy + 1) + demand.number;
      const random = randomFrom(seed, 'repeat', number);
      from.set(number, facilityFor(demand.survival, facilities, random));
      return { ...demand, number, minute: Math.max(0, demand.minute + (2 * random() - 1) * AROUND_MINUTES) };
    }),
  );
  return { ...moments, from, demands: [...demands, ...more].sort((a, b) => a.minute - b.minute) };
}
