import { describe, expect, it } from '@jest/globals';
import { clockInWords, formatClock, spanInWords } from './clock-words.js';

/** Narrow spaces as plain ones. */
const plain = (words: string): string => words.replace(/\s/g, ' ');

describe('a time of day', () => {
  it('is written as the language of its reader writes it', () => {
    expect(plain(clockInWords('17:30', 'en'))).toBe('5:30 PM');
    expect(plain(clockInWords('08:00:00', 'es-US'))).toBe('8:00 a.m.');
    expect(clockInWords('17:30', 'en-GB')).toBe('17:30');
  });

  it('is a span over midnight too, with what both ends share said once', () => {
    expect(plain(spanInWords('20:00', '08:00', 'en'))).toBe('8 PM – 8 AM');
    expect(plain(spanInWords('20:00', '21:00', 'en'))).toBe('8 – 9 PM');
    expect(plain(spanInWords('20:00', '21:30', 'en'))).toBe('8:00 – 9:30 PM');
    expect(plain(spanInWords('08:00', '20:00', 'es-US'))).toBe('8 a.m. – 8 p.m.');
  });

  it('names the day when it is not near', () => {
    const at = Date.parse('2026-11-22T19:14:00Z');
    const say = (later: number) => plain(formatClock(at, at + later * 3_600_000, 'America/New_York', 'en'));
    expect([say(0), say(-19), say(21)]).toEqual(['2:14 PM', '2:14 PM', 'Sun 2:14 PM']);
  });
});
