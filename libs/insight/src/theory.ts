import { randomFrom } from '@causeway/kernel';
import type { Behaviour } from './domain/behaviour.js';
import { erlangC } from './domain/erlang.js';
import type { Ask } from './domain/scenario.js';
import { Simulation } from './domain/simulation.js';
import { DispatchModel } from './dispatch-model.js';

export interface Queue {
  servers: number;
  /** Offered load for each server, below 1. */
  utilization: number;
  requests: number;
  seed: number;
}

/** Mean minutes with a person. */
const SERVICE_MINUTES = 45;

/**
 * The simulator where theory knows the answer: one place, no travel, coaches who accept at once, exponential times between
 * requests and with people, nobody leaves.
 * @returns the share of requests that waited, in the simulation, and by Erlang's formula C for the load that was drawn (which
 * is near the one asked for; comparing with that one would measure the luck of the draw, too)
 */
export function queueAgainstTheory({ servers, utilization, requests, seed }: Queue): {
  waited: number;
  expected: number;
} {
  const random = randomFrom(seed, 'theory', servers, utilization);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const meanGap = SERVICE_MINUTES / (servers * utilization);
  let serviceMinutes = 0;
  const asks: Ask[] = [];
  for (let minute = 0; asks.length < requests;) {
    minute += exponential(meanGap);
    asks.push({ minute, facility: 0 });
  }
  const place = { latitude: 40, longitude: -75 };
  const behaviour: Behaviour = {
    reply: () => ({ kind: 'accept', thinkMinutes: 0, availableInMinutes: 0 }),
    visit: () => {
      const stayMinutes = exponential(SERVICE_MINUTES);
      serviceMinutes += stayMinutes;
      return { readyMinutes: 0, travelMinutes: 0, stayMinutes, outcome: 'engaged' };
    },
  };
  const scenario = {
    startsAt: new Date(0),
    facilities: [{ name: 'The one', ...place, promisedArriveMinutes: 60 }],
    coaches: Array.from({ length: servers }, () => ({
      ...place,
      facility: 0,
      duty: [{ from: 0, to: Infinity }],
    })),
    asks,
  };
  const model = new DispatchModel(scenario);
  const simulation = new Simulation(scenario, { model, behaviour, patienceMinutes: Infinity });
  simulation.run();
  const waited = simulation.requests.filter(({ ask, acceptedAt }) => acceptedAt !== ask.minute).length;
  const load = serviceMinutes / (asks.at(-1)?.minute ?? 0);
  return { waited: waited / requests, expected: erlangC(servers, load) };
}
