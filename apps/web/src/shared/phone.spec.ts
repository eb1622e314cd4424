import { describe, it, expect } from '@jest/globals';
import { readablePhone, telHref, withReadablePhones } from './phone.js';

describe('telHref', () => {
  it('keeps digits and a leading plus', () => {
    expect(telHref('+1 (570) 555-0142')).toBe('tel:+15705550142');
    expect(telHref('988')).toBe('tel:988');
  });

  it('never dials an extension as a part of the number', () => {
    for (const typed of [
      '570-555-0142 ext. 31',
      '570-555-0142 x31',
      '570-555-0142x31',
      '570-555-0142;ext=31',
    ]) {
      expect(telHref(typed)).toBe('tel:5705550142,31');
    }
  });
});

describe('readablePhone', () => {
  it('writes American numbers as Americans do', () => {
    expect(readablePhone('+15705550142')).toBe('(570) 555-0142');
    expect(readablePhone('+15705550142;ext=31')).toBe('(570) 555-0142 ext. 31');
    expect(readablePhone('5705550142 ext. 31')).toBe('(570) 555-0142 ext. 31');
  });

  it('leaves others alone', () => {
    expect(readablePhone('+442071838750')).toBe('+442071838750');
    expect(readablePhone('988')).toBe('988');
  });

  it('finds the numbers in a text', () => {
    expect(withReadablePhones('+15705550142;ext=31, the van: +15705550199')).toBe(
      '(570) 555-0142 ext. 31, the van: (570) 555-0199',
    );
    expect(withReadablePhones('12 Elm Street, 18503')).toBe('12 Elm Street, 18503');
  });
});
