import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '../../board/map/places.js';
import { MapTools } from '../../board/map/map-tools.js';
import { useMapLibre } from '../../board/map/use-maplibre.js';
import ground from '../../board/map/ground.module.css';
import classes from './result-map.module.css';

interface ResultGroundProps {
  spots: Spot[];
  styleUrl: string | null;
  onChoose: (id: string) => void;
}

/** The map itself. Its own chunk: MapLibre is large. */
export default function ResultGround({ spots, styleUrl, onChoose }: ResultGroundProps) {
  const { t } = useTranslation('board');
  const places = { busy: [], coaches: [], quiet: spots };
  const { element, map, groundFailed, showAll } = useMapLibre({ styleUrl, places, onQuiet: onChoose });
  // Another search is somewhere else.
  const look = useEffectEvent(showAll);
  const shown = spots.map(({ id }) => id).join();
  useEffect(() => {
    if (map) look();
  }, [map, shown]);
  return (
    <>
      <div ref={element} className={`${ground.ground ?? ''} ${classes.canvas ?? ''}`} />
      <MapTools map={map} onShowAll={showAll} />
      {groundFailed && (
        <p role="status" className={classes.failed}>
          {t('map.groundFailed')}
        </p>
      )}
    </>
  );
}
