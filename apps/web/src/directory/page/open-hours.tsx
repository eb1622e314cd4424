import type { Schemas } from '../../shared/api.js';
import { useMe } from '../../shared/session.js';
import { HoursList } from '../hours-list.js';
import { OpeningLine } from '../opening-line.js';
import { placeName } from './place-name.js';
import classes from './fact-sections.module.css';

/** When it is open; where there are several places with hours of their own, place by place. */
export function OpenHours({ resource }: { resource: Schemas['ResourceDetail'] }) {
  const { timeZone } = useMe().organization;
  const own = resource.places.flatMap((place) => {
    const schedules = place.schedules.length > 0 ? place.schedules : place.location.schedules;
    return schedules.length > 0 ? [{ place, schedules }] : [];
  });
  const several = own.length > 1;
  return (
    <>
      <OpeningLine opening={resource.opening} timeZone={timeZone} />
      {resource.schedules.length > 0 && <HoursList schedules={resource.schedules} />}
      {own.map(({ place, schedules }) => (
        <div key={place.id}>
          {several && <h3 className={classes.place}>{placeName(place.location)}</h3>}
          <HoursList schedules={schedules} />
        </div>
      ))}
    </>
  );
}
