import { expect, it } from '@jest/globals';
import { queueAgainstTheory } from './theory.js';

// One of several; `npm run bench -- simulate` does the others.
it('lets as many of 200,000 requests wait as Erlang says', () => {
  const { waited, expected } = queueAgainstTheory({
    servers: 5,
    utilization: 0.7,
    requests: 200_000,
    seed: 1,
  });
  expect(Math.abs(waited / expected - 1)).toBeLessThan(0.02);
});
