import { describe, expect, it } from '@jest/globals';
import { contactCard, contactLines } from './contact-card.js';

const house = {
  name: 'Mercy; House, north',
  phone: '+15705550142;ext=12',
  address: '12 Elm Street, Scranton, PA',
  url: 'https://mercy.example/',
};
const bare = { name: 'Mercy', phone: null, address: null, url: null };

describe('contactCard', () => {
  it('is a card that a phone can keep', () => {
    expect(contactCard(house).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Mercy\\; House\\, north;;;;',
      'FN:Mercy\\; House\\, north',
      'TEL:+15705550142,12',
      'ADR:;;12 Elm Street\\, Scranton\\, PA;;;;',
      'URL:https://mercy.example/',
      'END:VCARD',
    ]);
  });

  it('leaves out what nobody knows', () => {
    expect(contactCard(bare)).toBe('BEGIN:VCARD\r\nVERSION:3.0\r\nN:Mercy;;;;\r\nFN:Mercy\r\nEND:VCARD');
  });
});

describe('contactLines', () => {
  it('can be read in a text message', () => {
    expect(contactLines(house)).toBe(
      'Mercy; House, north\n(570) 555-0142 ext. 12\n12 Elm Street, Scranton, PA\nhttps://mercy.example/',
    );
    expect(contactLines(bare)).toBe('Mercy');
  });
});
