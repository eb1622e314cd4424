import { describe, expect, it } from '@jest/globals';
import { callableNumber } from './phone-number.js';
import { termsOf, toTsQuery } from './query.js';
import { isRule } from './rule.js';
import { wordsOf } from './words.js';

const groups = [
  ['MOUD', 'medication assisted treatment'],
  ['MAT', 'MOUD'],
];
const query = (search: string, similar = new Map<string, string[]>()) =>
  toTsQuery(termsOf(search, groups), similar);

describe('what is searched for', () => {
  it('is compared without accents, capitals and plurals', () => {
    expect(wordsOf('Jóvenes’ BEDS, classes & access')).toEqual(['jovene', 'bed', 'classe', 'access']);
  });

  it('stands for all of its synonyms, as one word or several', () => {
    expect(query('medication assisted treatment')).toBe('((moud) | (medication <-> assisted <-> treatment))');
    expect(query('mat beds')).toBe('((mat) | (moud)) & ((bed) | bed:*)');
  });

  it('may be the beginning of a word, or misspelled', () => {
    expect(query('brigde', new Map([['brigde', ['bridge']]]))).toBe('((brigde) | brigde:* | bridge)');
    expect(query('a')).toBe('((a))');
  });

  it('holds nothing that PostgreSQL would read as an operator', () => {
    expect(query("it's | ! <-> :* (x) \\ 'y")).toMatch(/^[\w\s()|&:*]+$/);
    expect(termsOf('?!', groups)).toEqual([]);
  });
});

describe('what is written down', () => {
  it('is a number that can be called', () => {
    expect(callableNumber('(203) 555-0142 ext. 12')).toEqual({ number: '+12035550142', extension: '12' });
    expect(callableNumber('988')).toEqual({ number: '988', extension: null });
    expect(callableNumber('ask Dana')).toBeNull();
  });

  it('is a rule by days, weeks or months', () => {
    expect(['FREQ=WEEKLY;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=DAILY'].every(isRule)).toBe(true);
    expect(
      ['FREQ=SECONDLY', 'BYDAY=MO', 'FREQ=DAILY;FREQ=DAILY', 'nonsense', 'FREQ=DAILY;COUNT=0'].some(isRule),
    ).toBe(false);
  });
});
