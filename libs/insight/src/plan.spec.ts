import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '@causeway/dispatch/pure';
import { HOURS_OF_WEEK } from './domain/demand-profile.js';
import { serversFor } from './domain/erlang.js';
import { planWithDispatch } from './plan.js';

const counts = (count: (hour: number) => number) =>
  Array.from({ length: HOURS_OF_WEEK }, (_, hour) => count(hour));
const site = (latitude: number) => ({
  name: 'F',
  latitude,
  longitude: -75,
  promisedArriveMinutes: 60,
  weight: 1,
});
const home = (latitude: number) => ({ latitude, longitude: -75 });

interface Wishes {
  perHour?: (hour: number) => number;
  homes?: { latitude: number; longitude: number }[];
  share?: number;
  withinMinutes?: number;
  seed?: number;
}

/** One hospital with coaches next door, unless said otherwise; 20 weeks of history. */
function plan({
  perHour = () => 0.1,
  homes = [home(40)],
  share = 0.9,
  withinMinutes = 60,
  seed = 1,
}: Wishes) {
  const steps = planWithDispatch({
    history: { counts: counts((hour) => 20 * perHour(hour)), weeks: 20 },
    surroundings: { facilities: [site(40)], homes },
    goal: { share, withinMinutes },
    seed,
  });
  const progress: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { ...step.value, progress };
    progress.push(step.value);
  }
}

const evening = (hour: number) => (hour % 24 >= 18 ? 2 : 0.1);

describe('planWithDispatch', () => {
  it('reaches the goal with more coaches where more is asked', () => {
    const { hours, expectedShare } = plan({ perHour: evening });
    expect(expectedShare).toBeGreaterThanOrEqual(0.9);
    const [noon, night] = [hours[12], hours[22]];
    expect(night?.demand.mean).toBeGreaterThan(10 * (noon?.demand.mean ?? 0));
    expect(night?.needed).toBeGreaterThan(noon?.needed ?? Infinity);
  });

  it('has about as many as theory says, where hardly anybody has to travel', () => {
    const { hours } = plan({ perHour: () => 4 });
    const [first] = hours;
    // Setting out, five minutes from door to door, a visit of 46 minutes on average; a minute or two to answer.
    const theory = serversFor(4 / 60, 53, 50, 0.9);
    expect(Math.abs((first?.needed ?? 0) - theory)).toBeLessThanOrEqual(2);
  });

  it('says so where no number of coaches would do', () => {
    const { hours, expectedShare } = plan({ homes: [home(42)] });
    expect(hours.every(({ needed }) => needed === null)).toBe(true);
    expect(expectedShare).toBeNull();
  });

  it('asks nobody to be there when nobody ever asks', () => {
    const { hours } = plan({ perHour: (hour) => (hour % 24 === 12 ? 1 : 0) });
    expect(hours[3]?.needed).toBe(0);
    expect(hours[12]?.needed).toBeGreaterThan(0);
    // Who was asked for at noon is still there at one.
    expect(hours[13]?.needed).toBeGreaterThan(0);
  });

  it('is the same for the same seed, and needs more for a harder promise', () => {
    const needed = (wishes: Wishes) => plan(wishes).hours.map((hour) => hour.needed ?? 0);
    const soft = needed({ perHour: evening });
    expect(needed({ perHour: evening })).toEqual(soft);
    const hard = needed({ perHour: evening, share: 0.97, withinMinutes: 30 });
    expect(hard.every((count, hour) => count >= (soft[hour] ?? 0))).toBe(true);
    expect(hard).not.toEqual(soft);
  });

  it('asks coaches as each facility does', () => {
    const asked = new Set<number>();
    const steps = planWithDispatch({
      history: { counts: counts(() => 2), weeks: 20 },
      surroundings: { facilities: [site(40), site(40.1)], homes: [home(40)] },
      goal: { share: 0.9, withinMinutes: 60 },
      seed: 1,
      policyAt: (facility) => {
        asked.add(facility);
        return { ...defaultPolicy, mode: 'manual' };
      },
    });
    for (let turn = 0; turn < 10; turn += 1) steps.next();
    expect(asked).toEqual(new Set([0, 1]));
  });

  it('tells how far it has come, never going back', () => {
    const { progress } = plan({});
    expect(progress.length).toBeGreaterThan(10);
    expect(Math.max(...progress)).toBeLessThan(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });
});
