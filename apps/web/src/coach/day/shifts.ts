import type { Schemas } from '../../shared/api.js';

type Shift = Schemas['ShiftView'];

/** The shift that runs at `now` (milliseconds), else the next to begin; undefined when none is planned. */
export function currentOrNext(shifts: readonly Shift[], now: number): Shift | undefined {
  return shifts
    .filter(({ cancelled, endsAt }) => !cancelled && Date.parse(endsAt) > now)
    .sort((first, second) => Date.parse(first.startsAt) - Date.parse(second.startsAt))[0];
}
