import { describe, expect, it } from '@jest/globals';
import { ageingAt, checkAt, overallState, stateOf, type Aged, type FactKind } from './freshness.js';

const HOUR = 3_600_000;
const confirmedAt = new Date('2026-11-21T12:00:00Z');
const fact = (kind: FactKind, doubtedAt: Date | null = null): Aged => ({ kind, confirmedAt, doubtedAt });
const after = (hours: number) => new Date(confirmedAt.getTime() + hours * HOUR);

describe('the age of a fact', () => {
  it.each<[FactKind, number, number]>([
    ['capacity', 2, 8],
    ['phone', 90 * 24, 180 * 24],
    ['address', 180 * 24, 360 * 24],
  ])('%s: ageing after %d hours, stale after %d, each bound with the older state', (kind, ageing, stale) => {
    const state = (hours: number) => stateOf(fact(kind), 'detox', after(hours));
    expect([state(0), state(ageing - 0.01), state(ageing), state(stale - 0.01), state(stale)]).toEqual([
      ...['fresh', 'fresh', 'ageing', 'ageing', 'stale'],
    ]);
  });

  it('is shorter for the times of a meeting than for the hours of an office', () => {
    expect(checkAt(fact('hours'), 'meeting')).toEqual(after(56 * 24));
    expect(checkAt(fact('hours'), 'treatment')).toEqual(after(180 * 24));
  });

  it('ends at once with a doubt', () => {
    const doubted = fact('phone', after(1));
    expect(stateOf(doubted, 'detox', after(0.5))).toBe('fresh');
    expect(stateOf(doubted, 'detox', after(1))).toBe('stale');
    expect([checkAt(doubted, 'detox'), ageingAt(doubted, 'detox')]).toEqual([after(1), after(1)]);
  });

  it('is unknown where nobody said anything', () => {
    expect(stateOf(undefined, 'detox', confirmedAt)).toBe('unknown');
    expect(overallState([], 'detox', confirmedAt)).toBe('unknown');
  });

  it('of a resource is that of its worst fact, but for the beds', () => {
    const facts = [fact('capacity'), fact('phone'), fact('about')];
    expect(overallState(facts, 'detox', after(24))).toBe('fresh');
    expect(overallState(facts, 'detox', after(100 * 24))).toBe('ageing');
    expect(overallState(facts, 'detox', after(181 * 24))).toBe('stale');
  });
});
