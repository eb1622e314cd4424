import { describe, expect, it } from '@jest/globals';
import { valueInWords } from './values.js';

const say = (value: unknown) =>
  valueInWords(
    value,
    (code) => (code === 'free' ? 'Free' : code),
    (number) => `(${number})`,
  );

describe('valueInWords', () => {
  it('says what people can read, without ids', () => {
    expect(say('12 Elm Street')).toBe('12 Elm Street');
    expect(say(['free', 'fee'])).toBe('Free, fee');
    expect(say([{ id: '1', number: '+15705550142', extension: null, languages: ['es'] }])).toBe(
      '(+15705550142), es',
    );
    expect(say([{ locationId: 'x', location: { city: 'Scranton', latitude: 41.4 } }])).toBe('Scranton');
    expect(say(18)).toBe('18');
  });

  it('is empty for nothing', () => {
    for (const nothing of [null, undefined, '', [], {}, [{ id: '1' }]]) expect(say(nothing)).toBe('');
  });
});
