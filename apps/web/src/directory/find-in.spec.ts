import { describe, expect, it } from '@jest/globals';
import { findIn } from './find-in.js';

const house = {
  name: 'Casa Esperanza',
  kind: 'recovery_house',
  description: 'Café and beds',
  address: '12 Elm Street, Scranton',
  providerName: null,
};

describe('findIn', () => {
  it('finds every word anywhere, accents or not', () => {
    for (const search of ['', 'casa elm', 'CAFE', 'recovery house scran', 'café'])
      expect(findIn(house, search)).toBe(true);
  });

  it('finds nothing where one word is missing', () => {
    expect(findIn(house, 'casa oak')).toBe(false);
  });
});
