import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CoachMark, FacilityMark, Name } from './marks.js';
import { Marker } from './marker.js';
import type { Places } from './places.js';
import { MapTools } from './map-tools.js';
import { useMapLibre } from './use-maplibre.js';
import ground from './ground.module.css';
import classes from './map-view.module.css';

interface MapViewProps {
  places: Places;
  styleUrl: string | null;
  /** Id of the facility or coach that is looked at. */
  chosenId: string;
  onChoose: (id: string) => void;
}

/** From this zoom on there is room for names. */
const namesFrom = 10;

/** What lies above what: a name never covers a mark, and what needs a human covers what does not. */
const heights = { name: 1, coach: 2, asking: 3, needing: 4, chosen: 5 };

/** The map itself. Its own chunk: MapLibre is large, and the list beside it says the same. */
export default function MapView({ places, styleUrl, chosenId, onChoose }: MapViewProps) {
  const { t } = useTranslation('board');
  const { element, map, groundFailed, showAll } = useMapLibre({ styleUrl, places, onQuiet: onChoose });
  const [close, setClose] = useState(false);
  useEffect(() => {
    if (!map) return;
    const zoomed = () => setClose(map.getZoom() >= namesFrom);
    zoomed();
    map.on('zoomend', zoomed);
    return () => {
      map.off('zoomend', zoomed);
    };
  }, [map]);

  // Whatever is chosen in the list comes into sight.
  const show = useEffectEvent((id: string) => {
    const at =
      places.busy.find((each) => each.id === id)?.at ??
      places.coaches.find((each) => each.id === id)?.at ??
      places.quiet.find((each) => each.id === id);
    if (at && map)
      map.easeTo({ center: [at.longitude, at.latitude], zoom: Math.max(map.getZoom(), namesFrom) });
  });
  useEffect(() => {
    if (map && chosenId) show(chosenId);
  }, [map, chosenId]);

  const placed = places.busy.flatMap((facility) => (facility.at ? [{ ...facility, at: facility.at }] : []));
  return (
    <div className={classes.view}>
      <div ref={element} className={`${ground.ground ?? ''} ${classes.map ?? ''}`} />
      {map &&
        places.coaches.map((coach) => (
          <Marker
            key={coach.id}
            map={map}
            at={coach.at}
            shift={[coach.stack * 16, 0]}
            height={coach.id === chosenId ? heights.chosen : heights.coach}
          >
            <CoachMark coach={coach} chosen={coach.id === chosenId} named={close} onChoose={onChoose} />
          </Marker>
        ))}
      {map &&
        placed.map((facility) => (
          <Marker
            key={facility.id}
            map={map}
            at={facility.at}
            height={
              facility.id === chosenId
                ? heights.chosen
                : facility.needing > 0
                  ? heights.needing
                  : heights.asking
            }
          >
            <FacilityMark facility={facility} chosen={facility.id === chosenId} onChoose={onChoose} />
          </Marker>
        ))}
      {map &&
        close &&
        placed.map((facility) => (
          <Marker key={facility.id} map={map} at={facility.at} shift={[0, 24]} below height={heights.name}>
            <Name text={facility.name} />
          </Marker>
        ))}
      <MapTools map={map} onShowAll={showAll} />
      <p role="status" className={classes.note}>
        {groundFailed && t('map.groundFailed')}
      </p>
    </div>
  );
}
