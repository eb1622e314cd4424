import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simulatedCoaches } from './domain/behaviour.js';
import { onThePhone, PhoneTree } from './domain/phone-tree.js';
import type { Scenario } from './domain/scenario.js';
import { Simulation, type Model } from './domain/simulation.js';
import type { CoachNow, RequestNow } from './domain/state.js';
import { DispatchModel, servesOwn } from './dispatch-model.js';
import { drivesOf } from './drives.js';
import { models } from './simulate.js';

const DAY = 1440;
const place = (step: number) => ({ latitude: 40 + step / 20, longitude: -75 - step / 30 });

/** Small worlds in which much goes wrong: few coaches, short shifts, crowds. */
const worlds: fc.Arbitrary<Scenario> = fc
  .record({
    facilities: fc.integer({ min: 1, max: 4 }),
    coaches: fc.array(
      fc.record({
        home: fc.nat(3),
        from: fc.integer({ min: 0, max: DAY }),
        length: fc.integer({ min: 1, max: 600 }),
      }),
      { maxLength: 6 },
    ),
    asks: fc.array(fc.record({ minute: fc.integer({ min: 0, max: DAY }), facility: fc.nat(3) }), {
      maxLength: 40,
    }),
  })
  .map(({ facilities, coaches, asks }) => ({
    startsAt: new Date('2018-03-12T00:00:00Z'),
    facilities: Array.from({ length: facilities }, (_, step) => ({
      name: `F${step}`,
      ...place(step),
      promisedArriveMinutes: 60,
    })),
    coaches: coaches.map(({ home, from, length }) => ({
      ...place(home),
      facility: home % facilities,
      duty: [{ from, to: from + length }],
    })),
    asks: asks
      .map(({ minute, facility }) => ({ minute, facility: facility % facilities }))
      .sort((a, b) => a.minute - b.minute),
  }));

const ownOnly = (coach: CoachNow, request: RequestNow) => coach.member.facility === request.ask.facility;

const make: Record<(typeof models)[number], (scenario: Scenario) => Model> = {
  dispatch: (scenario) => new DispatchModel(scenario),
  island: (scenario) => new DispatchModel(scenario, servesOwn),
  'phone-tree': (scenario) => {
    const drive = drivesOf(scenario.coaches, scenario.facilities);
    return new PhoneTree((coach, { ask }) => drive(coach.index, ask.facility)?.minutes ?? null);
  },
};

function history(name: (typeof models)[number], scenario: Scenario, seed: number): Simulation {
  const coaches = simulatedCoaches(seed);
  const behaviour = name === 'phone-tree' ? onThePhone(coaches) : coaches;
  const simulation = new Simulation(scenario, {
    model: make[name](scenario),
    behaviour,
    patienceMinutes: 240,
  });
  simulation.run();
  return simulation;
}

const takers = ({ offers }: RequestNow) =>
  offers.filter(({ status }) => status === 'accepted').map(({ coach }) => coach);

describe.each(models)('%s', (name) => {
  it('ends every request, once, one way or the other', () => {
    fc.assert(
      fc.property(worlds, fc.nat(100), (scenario, seed) => {
        const { requests, searching, coaches } = history(name, scenario, seed);
        expect(requests).toHaveLength(scenario.asks.length);
        expect(searching.size).toBe(0);
        for (const request of requests) {
          const held = request.status === 'closed';
          expect(held || request.status === 'unmet').toBe(true);
          expect(takers(request)).toHaveLength(held ? 1 : 0);
          expect(request.offers.filter(({ status }) => status === 'open' || status === 'standby')).toEqual(
            [],
          );
        }
        expect(coaches.filter(({ holds, asked }) => holds ?? asked)).toEqual([]);
      }),
    );
  });

  it('has no coach with two people at once, and asks nobody off duty', () => {
    fc.assert(
      fc.property(worlds, fc.nat(100), (scenario, seed) => {
        const { requests } = history(name, scenario, seed);
        const visits = requests
          .flatMap((request) =>
            takers(request).map(({ index }) => ({
              coach: index,
              from: request.acceptedAt ?? 0,
              to: request.closedAt ?? 0,
            })),
          )
          .sort((a, b) => a.from - b.from);
        for (const [index, visit] of visits.entries()) {
          const next = visits.slice(index + 1).find(({ coach }) => coach === visit.coach);
          if (next) expect(next.from).toBeGreaterThanOrEqual(visit.to);
          const duty = scenario.coaches[visit.coach]?.duty[0];
          expect(visit.from).toBeGreaterThanOrEqual(duty?.from ?? Infinity);
        }
      }),
    );
  });

  it('asks nobody again who declined', () => {
    fc.assert(
      fc.property(worlds, fc.nat(100), (scenario, seed) => {
        for (const { offers } of history(name, scenario, seed).requests) {
          for (const [index, { status, coach }] of offers.entries()) {
            if (status === 'declined')
              expect(offers.slice(index + 1).map((offer) => offer.coach)).not.toContain(coach);
          }
        }
      }),
    );
  });
});

describe('island', () => {
  it('never crosses', () => {
    fc.assert(
      fc.property(worlds, fc.nat(100), (scenario, seed) => {
        for (const request of history('island', scenario, seed).requests) {
          for (const { coach } of request.offers) expect(ownOnly(coach, request)).toBe(true);
        }
      }),
    );
  });
});

describe('phone-tree', () => {
  it('makes one call at a time, of two minutes each', () => {
    fc.assert(
      fc.property(worlds, fc.nat(100), (scenario, seed) => {
        const calls = history('phone-tree', scenario, seed)
          .requests.flatMap(({ offers }) => offers.map(({ expiresAt }) => expiresAt))
          .sort((a, b) => a - b);
        for (const [index, ends] of calls.entries()) {
          expect(ends - (calls[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(2 - 1e-9);
        }
      }),
    );
  });
});
