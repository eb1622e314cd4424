import { describe, expect, it } from '@jest/globals';
import type { Behaviour } from './domain/behaviour.js';
import type { Scenario } from './domain/scenario.js';
import { models, simulate } from './simulate.js';

const site = (name: string, latitude: number) => ({
  name,
  latitude,
  longitude: -75,
  promisedArriveMinutes: 60,
});
/** One coach at the first of two facilities that lie some 20 km apart; each asks once, hours from each other. */
const scenario: Scenario = {
  startsAt: new Date('2018-03-12T00:00:00Z'),
  facilities: [site('North', 40), site('South', 39.85)],
  coaches: [{ latitude: 40, longitude: -75, facility: 0, duty: [{ from: 0, to: 1440 }] }],
  asks: [
    { minute: 60, facility: 0 },
    { minute: 600, facility: 1 },
  ],
};
/** Thinks for a minute, accepts, sets out at once, needs as long as estimated, stays for 30 minutes. */
const plain: Behaviour = {
  reply: () => ({ kind: 'accept', thinkMinutes: 1, availableInMinutes: 0 }),
  visit: (_request, _coach, travelMinutes) => ({
    readyMinutes: 0,
    travelMinutes: travelMinutes ?? 0,
    stayMinutes: 30,
    outcome: 'engaged',
  }),
};
const run = (model: (typeof models)[number], behaviour: Behaviour = plain, world = scenario) =>
  simulate(model, world, { seed: 1, patienceMinutes: 240, behaviour });

describe('simulate', () => {
  it('sends the coach everywhere when she is dispatched', () => {
    expect(run('dispatch')).toMatchObject({
      requests: 2,
      accepted: 2,
      arrived: 2,
      unmet: 0,
      servedWithinPromise: 1,
      toAccept: { p50: 1 },
      offers: { made: 2, perRequest: 1 },
      unmetByFacility: [],
      dispatcherCalling: null,
    });
  });

  it('leaves the other facility without anybody when she belongs to one', () => {
    const { unmet, servedWithinPromise, unmetByFacility, unmetByHour } = run('island');
    expect({ unmet, servedWithinPromise }).toEqual({ unmet: 1, servedWithinPromise: 0.5 });
    expect(unmetByFacility).toEqual([{ facility: 'South', requests: 1, unmet: 1 }]);
    expect(unmetByHour[10]).toBe(1);
  });

  it('takes two minutes for a call', () => {
    expect(run('phone-tree')).toMatchObject({
      accepted: 2,
      toAccept: { p50: 2 },
      dispatcherCalling: 4 / 600,
    });
  });

  it('counts time with people against time on duty', () => {
    // Accepted after a minute; 5 minutes to the bedside next door; 30 minutes there, once.
    const once = { ...scenario, asks: scenario.asks.slice(0, 1) };
    expect(run('dispatch', plain, once).utilization).toBeCloseTo(35 / 1440, 10);
  });

  it('asks a coach again who did not answer, after a while', () => {
    const shy: Behaviour = {
      ...plain,
      reply: (_request, _coach, times) => ({
        kind: times === 0 ? 'silent' : 'accept',
        thinkMinutes: 1,
        availableInMinutes: 0,
      }),
    };
    // Three minutes of ringing, ten of rest, one of thinking; on the telephone two, ten and two.
    expect(run('dispatch', shy).toAccept.p50).toBe(14);
    expect(run('phone-tree', shy).toAccept.p50).toBe(14);
  });

  it('waits for whoever can later when nobody can sooner', () => {
    const later: Behaviour = {
      ...plain,
      reply: () => ({ kind: 'later', thinkMinutes: 1, availableInMinutes: 20 }),
    };
    for (const model of ['dispatch', 'phone-tree'] as const) {
      const { accepted, toArrive } = run(model, later);
      expect(accepted).toBe(2);
      expect(toArrive.p50 ?? 0).toBeGreaterThan(21);
    }
  });

  it.each(models)('%s: the same seed gives the same figures, another one others', (model) => {
    const busy = {
      ...scenario,
      asks: Array.from({ length: 60 }, (_, index) => ({ minute: index * 20, facility: index % 2 })),
    };
    const figures = (seed: number) => simulate(model, busy, { seed, patienceMinutes: 240 });
    expect(figures(1)).toEqual(figures(1));
    expect(figures(1)).not.toEqual(figures(2));
  });
});
