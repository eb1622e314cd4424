import { describe, it, expect } from '@jest/globals';
import { linkify } from './linkify.js';

describe('linkify', () => {
  it('offers phone numbers to call', () => {
    expect(linkify('Mercy: (570) 555-0142, ask for Dana')).toEqual([
      { kind: 'text', text: 'Mercy: ' },
      { kind: 'phone', text: '(570) 555-0142', href: 'tel:5705550142' },
      { kind: 'text', text: ', ask for Dana' },
    ]);
    expect(linkify('+1 570-555-0142')).toMatchObject([{ href: 'tel:+15705550142' }]);
  });

  it('opens web addresses without the end of the sentence', () => {
    expect(linkify('(see https://example.org/a?b=1).')).toEqual([
      { kind: 'text', text: '(see ' },
      { kind: 'link', text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
      { kind: 'text', text: ').' },
    ]);
  });

  it('leaves case numbers, long numbers and other schemes alone', () => {
    for (const text of ['K7-42', '4155550142123-555-0142', 'javascript:alert(1)', '', '2 beds']) {
      expect(linkify(text)).toEqual(text ? [{ kind: 'text', text }] : []);
    }
  });

  it('gives back every character it was given', () => {
    const text = 'Call 570-555-0142 or https://a.example, then 570.555.0143!\nThanks';
    expect(
      linkify(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
