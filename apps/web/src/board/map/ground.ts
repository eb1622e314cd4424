import type {
  ExpressionSpecification,
  GeoJSONSource,
  Map as MapLibre,
  StyleSpecification,
} from 'maplibre-gl';
import type { Spot } from './places.js';

/** Name of the source and layer of facilities where nobody is asked for. */
export const quietLayer = 'quiet-facilities';

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The ground without any tiles: the page's own color. Places are right on it all the same. */
export function plainGround(): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': token('--surface-sunk') } }],
  };
}

const radius: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 6, 3, 12, 7];

/** Draws the quiet facilities on whatever ground there is. Hundreds of them are one layer, not hundreds of elements. */
export function drawQuiet(map: MapLibre, quiet: readonly Spot[]): void {
  const data = {
    type: 'FeatureCollection' as const,
    features: quiet.map(({ id, name, longitude, latitude }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
      properties: { id, name },
    })),
  };
  const source = map.getSource<GeoJSONSource>(quietLayer);
  if (source) {
    void source.setData(data);
    return;
  }
  map.addSource(quietLayer, { type: 'geojson', data });
  map.addLayer({
    id: quietLayer,
    type: 'circle',
    source: quietLayer,
    paint: {
      'circle-radius': radius,
      'circle-color': token('--surface'),
      'circle-stroke-color': token('--text-dim'),
      'circle-stroke-width': 2,
    },
  });
}
