import { describe, expect, it } from '@jest/globals';
import { loadRules, look, nothingIn, withInstead } from './findings.js';

const never = () => Promise.reject(new Error('Nobody is asked'));

describe('looking at a text', () => {
  it('asks nobody about one with nothing in it', async () => {
    expect(await look('Mercy has 2 beds', never)).toEqual({ text: 'Mercy has 2 beds', findings: [] });
  });

  it('keeps nobody waiting once the rules are here', async () => {
    await loadRules();
    expect(nothingIn('Mercy has 2 beds')).toBe(true);
    expect(nothingIn('203-555-0142')).toBe(false);
  });

  it('goes by what the server says, which knows more', async () => {
    expect((await look('203-555-0142', () => Promise.resolve([]))).findings).toEqual([]);
  });

  it('goes by what is found here when nobody answers', async () => {
    expect((await look('203-555-0142', never)).findings).toEqual([{ kind: 'phone', start: 0, end: 12 }]);
  });
});

describe('something else in place of what was found', () => {
  const name = { kind: 'name', start: 0, end: 10 } as const;
  const born = { kind: 'date_of_birth', start: 12, end: 20 } as const;
  it.each([
    ['case K4-17', 'case K4-17 wants detox'],
    ['', ', wants detox'],
  ])('%j is there once', (instead, expected) => {
    expect(withInstead('John Smith, 3/4/1985 wants detox', [name, born], instead)).toBe(expected);
  });
});
