import { describe, expect, it } from '@jest/globals';
import { normalizeCallBackNumber } from './call-back-number.js';

describe('normalizeCallBackNumber', () => {
  it.each([
    ['(203) 555-0142', '+12035550142'],
    ['203.555.0142 ext. 12', '+12035550142;ext=12'],
    ['+44 20 7946 0018', '+442079460018'],
  ])('%s → %s', (text, number) => {
    expect(normalizeCallBackNumber(text)).toBe(number);
  });

  it.each(['12', 'call me', '', '5550142'])('refuses %j', (text) => {
    expect(() => normalizeCallBackNumber(text)).toThrow('request.invalid');
  });
});
