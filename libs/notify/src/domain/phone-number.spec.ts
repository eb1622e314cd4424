import { describe, expect, it } from '@jest/globals';
import { allowedCountries, isOf, normalizePhoneNumber } from './phone-number.js';

describe('normalizePhoneNumber', () => {
  it.each([
    ['(203) 555-0142', ['US'], '+12035550142'],
    ['203.555.0142', ['US'], '+12035550142'],
    ['+44 7700 900123', ['US', 'GB'], '+447700900123'],
    ['07400 123456', ['GB'], '+447400123456'],
    ['787 555 0142', ['US', 'PR'], '+17875550142'],
  ])('reads %s', (text, countries, number) => expect(normalizePhoneNumber(text, countries)).toBe(number));

  it.each(['', '911', 'Dana', '(203) 555-0142 ext. 7'])('refuses "%s"', (text) =>
    expect(() => normalizePhoneNumber(text, ['US'])).toThrow('request.invalid'),
  );

  // The last three share +1 with the United States.
  it.each(['+44 7400 123456', '+371 21 234 567', '+1 416 555 0142', '+1 876 555 0142', '+1 809 555 0142'])(
    'refuses %s where only numbers of the United States get texts',
    (text) => expect(() => normalizePhoneNumber(text, ['US'])).toThrow('phone.region_not_allowed'),
  );
});

describe('isOf', () => {
  it.each(['+17872345678', '+19392345678', '+13406421234', '+16713001234', '+16702345678', '+16846331234'])(
    'takes %s, of a territory, for one of the United States',
    (number) => {
      expect(isOf(number, ['US'])).toBe(true);
      expect(isOf(number, ['CA'])).toBe(false);
    },
  );

  it('takes a range that is newer than the list of ranges for its code’s', () => {
    // No country has given this range out yet.
    expect(isOf('+12222345678', ['US'])).toBe(true);
    expect(isOf('+12222345678', ['GB'])).toBe(false);
  });
});

describe('allowedCountries', () => {
  it('is what was configured, else the organization’s own, else the United States', () => {
    expect(allowedCountries(['US', 'PR'], '+442079460000')).toEqual(['US', 'PR']);
    expect(allowedCountries(undefined, '+442079460000')).toEqual(['GB']);
    expect(allowedCountries(undefined, '+12035550100')).toEqual(['US']);
    expect(allowedCountries(undefined, '+17872345678')).toEqual(['US']);
    expect(allowedCountries(undefined, null)).toEqual(['US']);
  });
});
