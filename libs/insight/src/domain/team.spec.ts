import { describe, expect, it } from '@jest/globals';
import { onIslands, teamOf } from './team.js';

const site = (name: string, latitude: number) => ({
  name,
  latitude,
  longitude: -75,
  promisedArriveMinutes: 60,
});
const facilities = [site('busy', 40), site('quiet', 41), site('silent', 42)];
const asks = [0, 0, 0, 1, 0, 0, 1, 0].map((facility, minute) => ({ facility, minute }));
const shift = (name: string, from: number, to: number, coaches: number) => ({
  name,
  days: [0, 1, 2, 3, 4, 5, 6],
  from,
  to,
  coaches,
});
const shifts = [shift('day', 480, 960, 1), shift('evening', 960, 1440, 1)];
const team = (seed = 1) => teamOf({ count: 8, facilities, asks, shifts, firstWeekday: 0, days: 7, seed });

describe('teamOf', () => {
  it('has coaches where the demand is', () => {
    expect(team().map(({ facility }) => facility)).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('spreads the shifts over each facility', () => {
    const first = team().map(({ duty }) => duty[0]?.from);
    expect(first.filter((from) => from === 480)).toHaveLength(4);
    expect(first.slice(6).sort()).toEqual([480, 960]);
  });

  it('lives nearby, elsewhere with another seed, and in the facility on an island', () => {
    for (const { latitude, facility } of team()) {
      expect(Math.abs((latitude ?? NaN) - (facilities[facility]?.latitude ?? 0))).toBeLessThanOrEqual(0.05);
    }
    expect(team(1)).toEqual(team(1));
    expect(team(1)).not.toEqual(team(2));
    expect(onIslands(team(), facilities).map(({ latitude }) => latitude)).toEqual([
      40, 40, 40, 40, 40, 40, 41, 41,
    ]);
  });
});
