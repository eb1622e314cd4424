interface Place {
  name: string;
  latitude: number | null;
  longitude: number | null;
  address?: string | null;
}

/**
 * A link that opens the way to a place in the map app of this device: `geo:` on Android, Apple's maps on an iPhone, which
 * knows no `geo:`, and OpenStreetMap anywhere else. Null when it is not known where the place is.
 */
export function mapLink({ name, latitude, longitude, address }: Place, userAgent: string): string | null {
  const point = latitude !== null && longitude !== null ? `${latitude},${longitude}` : null;
  if (!point && !address) return null;
  const place = encodeURIComponent(address ?? '');
  if (/android/i.test(userAgent)) {
    return point ? `geo:${point}?q=${point}(${encodeURIComponent(name)})` : `geo:0,0?q=${place}`;
  }
  if (/iphone|ipad|ipod/i.test(userAgent)) return `https://maps.apple.com/?daddr=${point ?? place}`;
  return point
    ? `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}`
    : `https://www.openstreetmap.org/search?query=${place}`;
}
