import { describe, expect, it } from '@jest/globals';
import { agoInWords, sayingOf, worstOf, type FactAge } from './ages.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const fact = (change: Partial<FactAge>): FactAge => ({
  ...{ kind: 'phone', state: 'fresh', confirmedAt: '2026-11-01T10:00:00Z', confirmedBy: 'Dana' },
  ...{ source: 'person', doubtedAt: null, ...change },
});

describe('agoInWords', () => {
  it.each([
    [40 * MINUTE, '40 minutes ago'],
    [90 * MINUTE, '1 hour ago'],
    [3 * DAY, '3 days ago'],
    [13 * DAY, '13 days ago'],
    [20 * DAY, '2 weeks ago'],
    [155 * DAY, '5 months ago'],
    [800 * DAY, '2 years ago'],
  ])('%d ms', (age, said) => {
    expect(agoInWords(age, 'en')).toBe(said);
  });

  it('has no number for what is just now, and other words in Spanish', () => {
    expect(agoInWords(59_000, 'en')).toBeNull();
    expect(agoInWords(-5_000, 'en')).toBeNull();
    expect(agoInWords(40 * MINUTE, 'es-US')).toBe('hace 40 minutos');
  });
});

describe('worstOf', () => {
  it('is the stalest and then the oldest, beds left out', () => {
    const facts = [
      fact({ kind: 'capacity', state: 'stale' }),
      fact({ kind: 'about' }),
      fact({ kind: 'hours', state: 'ageing', confirmedAt: '2026-09-02T10:00:00Z' }),
      fact({ kind: 'cost', state: 'ageing', confirmedAt: '2026-09-01T10:00:00Z' }),
    ];
    expect(worstOf(facts)?.kind).toBe('cost');
    expect(worstOf([fact({ kind: 'capacity' })])).toBeUndefined();
  });
});

describe('sayingOf', () => {
  it('says who and whether it can still be told on', () => {
    expect(sayingOf(fact({}))).toBe('confirmedBy');
    expect(sayingOf(fact({ confirmedBy: null }))).toBe('confirmed');
    expect(sayingOf(fact({ state: 'stale' }))).toBe('lastBy');
    expect(sayingOf(fact({ state: 'stale', confirmedBy: null }))).toBe('last');
    expect(sayingOf(fact({ source: 'import', confirmedBy: null }))).toBe('imported');
    expect(sayingOf(fact({ doubtedAt: '2026-11-02T10:00:00Z' }))).toBe('doubted');
  });
});
