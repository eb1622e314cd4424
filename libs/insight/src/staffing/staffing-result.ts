import type { OneOf, staffingSources } from '@causeway/contracts';
import type { Confidence } from '../domain/demand-profile.js';

/** What a plan came to, as it is stored. */
export interface StaffingResult {
  /** What it was made from. */
  requests: number;
  weeks: number;
  confidence: Confidence;
  /** The share that is served in time when the plan is followed, as simulated; null where no plan would do. */
  expectedShare: number | null;
  /** Whether coaches' own starting places are known, or they were taken to live around the facilities. */
  homesKnown: boolean;
  /** Where `staffed` is from. */
  staffedFrom: OneOf<typeof staffingSources> | null;
  /** By hour of the week, Monday from midnight first, on the organization's clock. */
  hours: PlannedHour[];
}

export interface PlannedHour {
  /** Requests to expect; four of five times the true mean is between low and high. */
  demand: number;
  demandLow: number;
  demandHigh: number;
  /** Coaches that it takes; null where no number would do, or there was too little to plan from. */
  needed: number | null;
  /** Coaches that there are, on average; null when nothing is known of them. */
  staffed: number | null;
}
