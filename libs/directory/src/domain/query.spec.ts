import { describe, expect, it } from '@jest/globals';
import { callableNumber } from './phone-number.js';
import { termsOf, toTsQuery, type Meant } from './query.js';
import { isRule } from './rule.js';
import { wordsOf } from './words.js';

const groups = [
  ['MOUD', 'medication assisted treatment'],
  ['MAT', 'MOUD'],
];
const query = (search: string, meant: [string, Meant][] = []) =>
  toTsQuery(termsOf(search, groups), new Map(meant));

describe('what is searched for', () => {
  it('is compared without accents, capitals and plurals', () => {
    expect(wordsOf('Jóvenes’ BEDS, classes & access')).toEqual(['jovene', 'bed', 'classe', 'access']);
  });

  it('stands for all of its synonyms, as one word or several', () => {
    const both = '((moud) | (medication <-> assisted <-> treatment))';
    expect(query('medication assisted treatment')).toEqual({ match: both, words: both });
    expect(query('mat beds').words).toBe('((mat) | (moud)) & ((bed) | bed:*)');
  });

  it('may be the beginning of words, which are looked for as they are', () => {
    const meant = { words: ['bed', 'bedford'], begun: true };
    expect(query('bed', [['bed', meant]])).toEqual({ match: '(bed | bedford)', words: '((bed) | bed:*)' });
    expect(query('a')).toEqual({ match: '((a))', words: '((a))' });
  });

  it('is looked for by its beginning where the words are many, or not known', () => {
    const words = Array.from({ length: 21 }, (_, index) => `bed${index}`);
    expect(query('bed', [['bed', { words, begun: true }]]).match).toBe('(bed:*)');
    expect(query('15201', [['15201', { words: ['15201a'], begun: true }]]).match).toBe('(15201:*)');
    expect(query('bed').match).toBe('(bed:*)');
  });

  it('may be misspelled', () => {
    const meant = { words: ['bridge'], begun: false };
    expect(query('brigde', [['brigde', meant]])).toEqual({
      match: '(brigde:* | bridge)',
      words: '((brigde) | brigde:* | bridge)',
    });
  });

  it('holds nothing that PostgreSQL would read as an operator', () => {
    expect(query("it's | ! <-> :* (x) \\ 'y").words).toMatch(/^[\w\s()|&:*]+$/);
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
