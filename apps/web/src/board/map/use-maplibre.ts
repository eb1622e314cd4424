import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { AttributionControl, Map as MapLibre, Popup, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInMiles } from '../../shared/distance.js';
import { drawQuiet, plainGround, quietLayer } from './ground.js';
import { boundsOf, type OnMap } from './places.js';

// A file of ours, so that the content security policy need not allow scripts made at run time.
setWorkerUrl(workerUrl);

const fit = { padding: 64, maxZoom: 12.5 };

interface Options {
  styleUrl: string | null;
  places: OnMap;
  onQuiet: (id: string) => void;
}

/** A MapLibre map in an element, with its ground; what stands on it in HTML is drawn by React. */
export function useMapLibre({ styleUrl, places, onQuiet }: Options) {
  const { t, i18n } = useTranslation('board');
  const element = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const [map, setMap] = useState<MapLibre | null>(null);
  const [groundFailed, setGroundFailed] = useState(false);

  const create = useEffectEvent((container: HTMLElement): MapLibre => {
    const bounds = boundsOf(places);
    const made = new MapLibre({
      container,
      style: styleUrl ?? plainGround(),
      ...(bounds ? { bounds, fitBoundsOptions: fit } : { center: [-98, 39], zoom: 3 }),
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      maxPitch: 0,
      locale: { 'Map.Title': t('map.canvas') },
    });
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    made.addControl(new ScaleControl({ unit: isInMiles(i18n.language) ? 'imperial' : 'metric' }));
    if (styleUrl) made.addControl(new AttributionControl({ compact: false }));
    return made;
  });
  const draw = useEffectEvent((on: MapLibre) => drawQuiet(on, places.quiet));
  const choose = useEffectEvent(onQuiet);

  useEffect(() => {
    if (!element.current) return;
    const made = create(element.current);
    const name = new Popup({ closeButton: false, closeOnClick: false, offset: 10 });
    let styled = false;
    made.on('style.load', () => {
      styled = true;
      draw(made);
    });
    made.on('error', () => {
      setGroundFailed(true);
      // Without a style nothing would be drawn at all.
      if (!styled && styleUrl) made.setStyle(plainGround());
    });
    made.on('click', quietLayer, (event) => {
      const id: unknown = event.features?.[0]?.properties['id'];
      if (typeof id === 'string') choose(id);
    });
    made.on('mousemove', quietLayer, (event) => {
      made.getCanvas().style.cursor = 'pointer';
      name.setLngLat(event.lngLat).setText(String(event.features?.[0]?.properties['name'])).addTo(made);
    });
    made.on('mouseleave', quietLayer, () => {
      made.getCanvas().style.cursor = '';
      name.remove();
    });
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [styleUrl]);

  useEffect(() => {
    if (map?.isStyleLoaded()) drawQuiet(map, places.quiet);
  }, [map, places.quiet]);

  // The plain ground is ours and has a night side; a foreign style is as its makers drew it.
  const drawnScheme = useRef(scheme);
  useEffect(() => {
    if (!map || drawnScheme.current === scheme) return;
    drawnScheme.current = scheme;
    if (!styleUrl) map.setStyle(plainGround(), { diff: false });
  }, [map, scheme, styleUrl]);

  return {
    element,
    map,
    groundFailed,
    showAll: () => {
      const bounds = boundsOf(places);
      if (bounds) map?.fitBounds(bounds, fit);
    },
  };
}
