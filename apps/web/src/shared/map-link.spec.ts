import { describe, it, expect } from '@jest/globals';
import { mapLink } from './map-link.js';

const ward = { name: 'Mercy (east)', latitude: 41.24, longitude: -75.88, address: '1 Main St' };
const android = 'Mozilla/5.0 (Linux; Android 15) Mobile';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0)';
const desktop = 'Mozilla/5.0 (X11; Linux x86_64)';

describe('mapLink', () => {
  it('opens what the device has', () => {
    expect(mapLink(ward, android)).toBe('geo:41.24,-75.88?q=41.24,-75.88(Mercy%20(east))');
    expect(mapLink(ward, iphone)).toBe('https://maps.apple.com/?daddr=41.24,-75.88');
    expect(mapLink(ward, desktop)).toBe('https://www.openstreetmap.org/directions?to=41.24%2C-75.88');
  });

  it('falls back to the address, and to nothing', () => {
    const unplaced = { ...ward, latitude: null, longitude: null };
    expect(mapLink(unplaced, android)).toBe('geo:0,0?q=1%20Main%20St');
    expect(mapLink(unplaced, desktop)).toContain('search?query=1%20Main%20St');
    expect(mapLink({ ...unplaced, address: null }, desktop)).toBeNull();
  });
});
