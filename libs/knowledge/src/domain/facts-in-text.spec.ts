import { describe, expect, it } from '@jest/globals';
import { factsInText } from './facts-in-text.js';

describe('what a message says of a resource', () => {
  it.each([
    ['Mercy has 2 beds, ask for Dana', 2],
    ['#Cedar House: two open beds.', 2],
    ['No beds at Mercy', 0],
    ['they have 2 of 10 beds left', 2],
    ['1 bed. Ask at the side door', 1],
    ['Mercy tiene 3 camas libres', 3],
    ['sin camas en Mercy', 0],
    ['3 women’s beds', 3],
  ])('reads the beds of %j', (text, beds) => {
    expect(factsInText(text).beds).toBe(beds);
  });

  it.each([
    'Anyone know a bed tonight?',
    'We need 2 beds',
    'Is it 2 beds?',
    '2 beds at Mercy. 3 beds at Cedar',
    '2 beds tomorrow',
    'They had 2 beds',
    'Call after 2. Beds are gone',
    'the beds are hard',
    'K7-42 beds',
    'Necesito 2 camas',
  ])('guesses nothing in %j', (text) => {
    expect(factsInText(text).beds).toBeNull();
  });

  it('reads each telephone number once, and whom to ask for', () => {
    expect(factsInText('Ask for Dana Reyes: (203) 624-0142 or 203-624-0143, again 203.624.0142')).toEqual({
      beds: null,
      phones: ['+12036240142', '+12036240143'],
      contact: 'Dana Reyes',
    });
    expect(factsInText('Pregunte por Luz').contact).toBe('Luz');
    expect(factsInText('ask for the night nurse at 12:30, room 204')).toEqual({
      ...{ beds: null, phones: [], contact: null },
    });
  });
});
