import { describe, expect, it } from '@jest/globals';
import type { Correction } from '../../directory/page/correction.js';
import { prefilled } from './prefilled.js';

const known = { beds: [], phones: [], askFor: '' } as unknown as Correction;
const nothing = { beds: null, phones: [], contact: null };
const some = (available: number, description = '') => ({
  ...{ id: description, unit: 'bed' as const, description, available, maximum: 8 as const },
});

describe('what a message writes into what is known', () => {
  it('is nothing when nothing could be read', () => {
    expect(prefilled(known, nothing)).toEqual(known);
  });

  it('is a line of beds where there was none, and a new count where there was one', () => {
    expect(prefilled(known, { ...nothing, beds: 2 }).beds).toEqual([
      { unit: 'bed', description: '', available: 2, maximum: '' },
    ]);
    const one = { ...known, beds: [some(0)] };
    expect(prefilled(one, { ...nothing, beds: 2 }).beds).toEqual([some(2)]);
  });

  it('leaves beds alone where it does not say which', () => {
    const several = { ...known, beds: [some(0, 'women'), some(1, 'men')] };
    expect(prefilled(several, { ...nothing, beds: 2 }).beds).toEqual(several.beds);
  });

  it('adds numbers that are new, and whom to ask for', () => {
    const one = { ...known, phones: [{ number: '(203) 624-0142', description: 'Desk', rest: {} }] };
    const filled = prefilled(one, {
      beds: null,
      phones: ['+12036240142', '+12036240143'],
      contact: 'Dana',
    });
    expect(filled.phones.map(({ number }) => number)).toEqual(['(203) 624-0142', '(203) 624-0143']);
    expect(filled.askFor).toBe('Dana');
  });
});
