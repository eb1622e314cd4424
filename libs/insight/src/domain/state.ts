import type { Ask, Site, TeamMember } from './scenario.js';

/** A coach as she is at a moment of the simulation. */
export interface CoachNow {
  index: number;
  member: TeamMember;
  onDuty: boolean;
  /** The request that she holds. */
  holds: RequestNow | null;
  /** The offer that waits for her answer. */
  asked: OfferNow | null;
  /** The offer that she said yes to, for when she is done. */
  promised: OfferNow | null;
  /** Minute of her last offer. */
  lastOfferedAt: number | null;
  /** Requests that she took since she went on duty. */
  callsThisShift: number;
  /** Minutes from accepting to closing, so far. */
  busyMinutes: number;
}

export interface RequestNow {
  index: number;
  ask: Ask;
  site: Site;
  status: 'searching' | 'assigned' | 'arrived' | 'closed' | 'unmet';
  offers: OfferNow[];
  acceptedAt: number | null;
  /** When the coach expects to arrive; null when nobody knows. */
  expectedAt: number | null;
  arrivedAt: number | null;
  closedAt: number | null;
}

export interface OfferNow {
  id: number;
  request: RequestNow;
  coach: CoachNow;
  status: 'open' | 'accepted' | 'declined' | 'standby' | 'expired' | 'withdrawn';
  expiresAt: number;
  /** Estimate of the drive, as it was made with the offer; null when it is not known. */
  travelMinutes: number | null;
  /** "I can in N minutes": from when on she could set out. */
  availableAt: number | null;
  /** The request that she holds and is done with first. */
  after: RequestNow | null;
}

/** On duty, holding nothing and not being asked. */
export const isFree = (coach: CoachNow): boolean =>
  coach.onDuty && coach.holds === null && coach.asked === null;
