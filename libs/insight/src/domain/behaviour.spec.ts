import { describe, expect, it } from '@jest/globals';
import { replyTo, visit } from './behaviour.js';
import { randomFrom } from '@causeway/kernel';

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

describe('replyTo', () => {
  const replies = Array.from({ length: 5000 }, (_, seed) => replyTo(randomFrom(seed, 'reply')));
  const share = (kind: string) => replies.filter((reply) => reply.kind === kind).length / replies.length;

  it('accepts most, declines some, and now and then does neither', () => {
    expect(share('accept')).toBeGreaterThan(0.7);
    expect(share('decline')).toBeCloseTo(0.12, 1);
    expect(share('later')).toBeGreaterThan(0.03);
    expect(share('silent')).toBeGreaterThan(0.02);
  });

  it('takes about a minute to think', () => {
    expect(median(replies.map(({ thinkMinutes }) => thinkMinutes))).toBeCloseTo(65 / 60, 1);
  });

  it('says "I can in N minutes" with an N that the server takes', () => {
    for (const { availableInMinutes } of replies) {
      expect(Number.isInteger(availableInMinutes)).toBe(true);
      expect(availableInMinutes).toBeGreaterThanOrEqual(1);
      expect(availableInMinutes).toBeLessThanOrEqual(240);
    }
  });
});

describe('visit', () => {
  const visits = Array.from({ length: 5000 }, (_, seed) => visit(20, randomFrom(seed, 'visit')));

  it('travels about as long as estimated and stays about 45 minutes', () => {
    expect(median(visits.map(({ travelMinutes }) => travelMinutes))).toBeCloseTo(20, 0);
    const met = visits.filter(({ outcome }) => outcome === 'engaged');
    expect(Math.abs(median(met.map(({ stayMinutes }) => stayMinutes)) - 45)).toBeLessThan(3);
  });

  it('ends soon where nobody was met', () => {
    const left = visits.filter(({ outcome }) => outcome === 'left_before_arrival');
    expect(median(left.map(({ stayMinutes }) => stayMinutes))).toBeLessThan(12);
  });

  it('knows what to do where the way is not known', () => {
    expect(visit(null, randomFrom(1)).travelMinutes).toBeGreaterThan(0);
  });
});
