import { describe, expect, it } from '@jest/globals';
import { travelBetween } from './travel.js';

const hartford = { latitude: 41.7658, longitude: -72.6734 };
const newHaven = { latitude: 41.3083, longitude: -72.9279 };

describe('travelBetween', () => {
  it('is the straight line times the road factor', () => {
    // 55.1 km as the crow flies
    expect(travelBetween(hartford, newHaven)).toEqual({ km: 71.6, minutes: 91 });
    expect(travelBetween(newHaven, hartford)).toEqual(travelBetween(hartford, newHaven));
  });

  it('is some minutes even next door, and unknown without a place', () => {
    expect(travelBetween(hartford, hartford)).toEqual({ km: 0, minutes: 5 });
    expect(travelBetween({ latitude: null, longitude: null }, hartford)).toBeNull();
  });
});
