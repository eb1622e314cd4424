import { describe, expect, it } from '@jest/globals';
import { normalizePhoneNumber } from './phone-number.js';

describe('normalizePhoneNumber', () => {
  it.each([
    ['(203) 555-0142', '+12035550142'],
    ['203.555.0142', '+12035550142'],
    ['+44 7700 900123', '+447700900123'],
  ])('reads %s', (text, number) => expect(normalizePhoneNumber(text)).toBe(number));

  it.each(['', '911', 'Dana', '(203) 555-0142 ext. 7'])('refuses "%s"', (text) =>
    expect(() => normalizePhoneNumber(text)).toThrow('request.invalid'),
  );
});
