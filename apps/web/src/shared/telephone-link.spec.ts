import { describe, it, expect } from '@jest/globals';
import { telephoneLink } from './telephone-link.js';

describe('telephoneLink', () => {
  it('keeps digits and a leading plus', () => {
    expect(telephoneLink('+1 (570) 555-0142')).toBe('tel:+15705550142');
  });

  it('dials an extension after a pause', () => {
    expect(telephoneLink('570-555-0142 ext. 31')).toBe('tel:5705550142,31');
    expect(telephoneLink('570-555-0142 x31')).toBe('tel:5705550142,31');
  });
});
