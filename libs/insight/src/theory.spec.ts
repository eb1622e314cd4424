import { expect, it } from '@jest/globals';
import { queueAgainstTheory } from './theory.js';

// `npm run bench -- simulate` does the same for more of them.
it.each([
  { servers: 2, utilization: 0.5 },
  { servers: 5, utilization: 0.7 },
])('$servers coaches at $utilization: as many wait as Erlang says', ({ servers, utilization }) => {
  const { waited, expected } = queueAgainstTheory({ servers, utilization, requests: 200_000, seed: 1 });
  expect(Math.abs(waited / expected - 1)).toBeLessThan(0.02);
});
