import { Marker as MapMarker, type Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LngLat } from './places.js';

interface MarkerProps {
  map: MapLibre;
  at: LngLat;
  /** Pixels to the right of the place and below it. */
  shift?: readonly [x: number, y: number];
  /** Hangs below the place instead of standing around it. */
  below?: boolean;
  /** What overlaps it lies below when its own is lower. */
  height?: number;
  children: ReactNode;
}

/** Something of ours that stands on a place of the map. */
export function Marker({
  map,
  at: { longitude, latitude },
  shift: [x, y] = [0, 0],
  below = false,
  height = 0,
  children,
}: MarkerProps) {
  const [element] = useState(() => document.createElement('div'));
  useEffect(() => {
    const marker = new MapMarker({ element, anchor: below ? 'top' : 'center', offset: [x, y] })
      .setLngLat([longitude, latitude])
      .addTo(map);
    // What is inside says what it is; MapLibre would call every one "Map marker".
    element.removeAttribute('aria-label');
    element.removeAttribute('role');
    return () => {
      marker.remove();
    };
  }, [map, element, longitude, latitude, x, y, below]);
  useEffect(() => {
    element.style.zIndex = String(height);
  }, [element, height]);
  return createPortal(children, element);
}
