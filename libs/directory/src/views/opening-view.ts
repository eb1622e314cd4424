import { openingOf, together, type Opening } from '../domain/opening.js';
import type { Schedule } from '../domain/parts.js';
import type { OpeningView } from '../views.dto.js';
import type { Placed, WholeResource } from '../use-cases/load-resources.js';

/** What counts at a place: what is said of the resource there, of the resource, or of the place itself. */
export const schedulesAt = ({ resource }: WholeResource, { place, location }: Placed): Schedule[] =>
  [place.schedules, resource.schedules, location.schedules].find(({ length }) => length > 0) ?? [];

export const openingAt = (whole: WholeResource, placed: Placed, now: Date): Opening =>
  openingOf(schedulesAt(whole, placed), placed.location.timeZone ?? whole.zone, now);

/** Whether it is open anywhere. */
export const openingOfResource = (whole: WholeResource, now: Date): Opening =>
  whole.places.length === 0
    ? openingOf(whole.resource.schedules, whole.zone, now)
    : together(whole.places.map((placed) => openingAt(whole, placed, now)));

export const showOpening = ({ open, until, next }: Opening): OpeningView => ({
  open,
  until: until?.toISOString() ?? null,
  next: next?.toISOString() ?? null,
});
