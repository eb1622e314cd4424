import type { Schemas } from '../shared/api.js';

export type StaffingHour = Schemas['StaffingHour'];
export type StaffingPlan = Schemas['StaffingPlanView'];
export type StaffingResult = Schemas['StaffingPlanResult'];

/** What the cells of the heat map say. */
export const heatViews = ['needed', 'gap', 'demand'] as const;
export type HeatView = (typeof heatViews)[number];

export const HOURS_OF_DAY = 24;
export const DAYS_OF_WEEK = 7;

/** Coaches more or, below zero, fewer than it takes; null when one of both is not known. A half counts as one who is there. */
export const gapOf = ({ needed, staffed }: StaffingHour): number | null =>
  needed === null || staffed === null ? null : Math.round(staffed) - needed;

/** The number that a cell shows; null when there is none. */
export function valueOf(hour: StaffingHour, view: HeatView): number | null {
  switch (view) {
    case 'needed':
      return hour.needed;
    case 'gap':
      return gapOf(hour);
    case 'demand':
      return hour.demand;
  }
}

/** Steps of color, beside none at all. */
const LEVELS = 5;

/** How strongly a cell is colored: 0 for nothing, else 1 to 5, by its share of the largest. */
export function levelOf(value: number | null, largest: number): number {
  if (value === null || value <= 0 || largest <= 0) return 0;
  return Math.max(1, Math.min(LEVELS, Math.ceil((value / largest) * LEVELS)));
}

/** What a week comes to. */
export interface WeekTotals {
  neededHours: number;
  /** Hours for which too few are there, times how many are missing; null when nothing is known of who is there. */
  missingHours: number | null;
}

export function totalsOf({ hours, staffedFrom }: StaffingResult): WeekTotals {
  const missing = hours.reduce((sum, hour) => sum + Math.max(0, -(gapOf(hour) ?? 0)), 0);
  return {
    neededHours: hours.reduce((sum, { needed }) => sum + (needed ?? 0), 0),
    missingHours: staffedFrom === null ? null : missing,
  };
}

/** Where an arrow key leads from an hour of the week; hours run down, days across. Nowhere beyond an edge. */
export function moved(index: number, key: string): number | undefined {
  const [day, hour] = [Math.floor(index / HOURS_OF_DAY), index % HOURS_OF_DAY];
  const at = (toDay: number, toHour: number) =>
    toDay >= 0 && toDay < DAYS_OF_WEEK && toHour >= 0 && toHour < HOURS_OF_DAY
      ? toDay * HOURS_OF_DAY + toHour
      : index;
  switch (key) {
    case 'ArrowUp':
      return at(day, hour - 1);
    case 'ArrowDown':
      return at(day, hour + 1);
    case 'ArrowLeft':
      return at(day - 1, hour);
    case 'ArrowRight':
      return at(day + 1, hour);
    case 'Home':
      return at(0, hour);
    case 'End':
      return at(DAYS_OF_WEEK - 1, hour);
    case 'PageUp':
      return at(day, 0);
    case 'PageDown':
      return at(day, HOURS_OF_DAY - 1);
    default:
      return undefined;
  }
}
