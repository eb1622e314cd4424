import { describe, expect, it } from '@jest/globals';
import { readCoordinates } from './coordinates.js';

describe('a pasted point', () => {
  it.each([
    ['41.3031, -72.9361', { latitude: 41.3031, longitude: -72.9361 }],
    [' (41.3031 -72.9361) ', { latitude: 41.3031, longitude: -72.9361 }],
    ['41.3031°, -72.9361°', { latitude: 41.3031, longitude: -72.9361 }],
    ['41;-72', { latitude: 41, longitude: -72 }],
  ])('is read from %s', (text, point) => {
    expect(readCoordinates(text)).toEqual(point);
  });

  it.each(['', '41.3031', '41.3, ', '-72.9361, 241', '91, 10', 'Main Street 12, 06510', '1,2,3'])(
    'is not seen in "%s"',
    (text) => {
      expect(readCoordinates(text)).toBeUndefined();
    },
  );
});
