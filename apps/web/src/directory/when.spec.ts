import { describe, expect, it } from '@jest/globals';
import { whenInWords } from './when.js';

// A Sunday, 10:00 in New York.
const now = Date.parse('2026-11-22T15:00:00Z');
const say = (at: string) => whenInWords(at, now, 'America/New_York', 'en').replace(/\s/g, ' ');

describe('whenInWords', () => {
  it('names no more of the day than is needed', () => {
    expect(say('2026-11-22T22:00:00Z')).toBe('5:00 PM');
    expect(say('2026-11-23T14:00:00Z')).toBe('Mon 9:00 AM');
    expect(say('2026-12-24T14:00:00Z')).toBe('Dec 24, 9:00 AM');
    // Past midnight in London, still today there.
    expect(say('2026-11-23T04:30:00Z')).toBe('11:30 PM');
  });
});
