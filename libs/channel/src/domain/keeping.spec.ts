import { expect, it } from '@jest/globals';
import { keptSince } from './keeping.js';

it.each([
  ['2026-11-22T07:00:00Z', 90, '2026-08-24T00:00:00.000Z'],
  ['2026-11-22T23:59:59Z', 90, '2026-08-24T00:00:00.000Z'],
  ['2026-11-23T00:00:00Z', 90, '2026-08-25T00:00:00.000Z'],
  ['2026-03-09T12:00:00Z', 7, '2026-03-02T00:00:00.000Z'],
])('at %s, of %d days, what was said since %s is kept', (now, days, expected) => {
  expect(keptSince(new Date(now), days).toISOString()).toBe(expected);
});
