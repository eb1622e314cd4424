import type { factKinds, factStates, OneOf, resourceKinds } from '@causeway/contracts';

export type FactKind = OneOf<typeof factKinds>;
export type FactState = OneOf<typeof factStates>;
type ResourceKind = OneOf<typeof resourceKinds>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/** How long what was confirmed can be told on, in milliseconds: as fresh, and at all. */
interface Period {
  ageing: number;
  stale: number;
}

/**
 * How fast facts age, by kind. Nobody has measured it; these follow how each changes.
 *
 * The outer bound is a year: the standards for information and referral (Inform USA, formerly AIRS) have every record verified
 * at least yearly. What sends somebody to a shut door is asked about sooner.
 */
const periods: Record<FactKind, Period> = {
  // A coach has up to two hours to arrive (CCAR): a bed must still be there then. After a shift of 8 hours nobody knows any more.
  capacity: { ageing: 2 * HOUR, stale: 8 * HOUR },
  hours: { ageing: 3 * MONTH, stale: 6 * MONTH },
  phone: { ageing: 3 * MONTH, stale: 6 * MONTH },
  // Who is taken, and which insurance, moves with staff and contracts: as often as hours do.
  eligibility: { ageing: 3 * MONTH, stale: 6 * MONTH },
  cost: { ageing: 6 * MONTH, stale: 12 * MONTH },
  languages: { ageing: 6 * MONTH, stale: 12 * MONTH },
  address: { ageing: 6 * MONTH, stale: 12 * MONTH },
  about: { ageing: 6 * MONTH, stale: 12 * MONTH },
};

/** Meetings are run by whoever comes, in borrowed rooms: their times change within weeks. */
const meetingHours: Period = { ageing: 28 * DAY, stale: 56 * DAY };

const periodOf = (kind: FactKind, of: ResourceKind): Period =>
  kind === 'hours' && of === 'meeting' ? meetingHours : periods[kind];

export interface Aged {
  kind: FactKind;
  confirmedAt: Date;
  /** Somebody found it wrong since. */
  doubtedAt: Date | null;
}

/** When a fact has to be looked at again. */
export function checkAt({ kind, confirmedAt, doubtedAt }: Aged, of: ResourceKind): Date {
  const ended = new Date(confirmedAt.getTime() + periodOf(kind, of).stale);
  return doubtedAt && doubtedAt < ended ? doubtedAt : ended;
}

/** When a fact is no longer fresh. */
export const ageingAt = ({ kind, confirmedAt, doubtedAt }: Aged, of: ResourceKind): Date => {
  const ended = new Date(confirmedAt.getTime() + periodOf(kind, of).ageing);
  return doubtedAt && doubtedAt < ended ? doubtedAt : ended;
};

/** How far a fact can be trusted at `now`. Each bound belongs to the older state. */
export function stateOf(fact: Aged | undefined, of: ResourceKind, now: Date): FactState {
  if (!fact) return 'unknown';
  if (now >= checkAt(fact, of)) return 'stale';
  return now >= ageingAt(fact, of) ? 'ageing' : 'fresh';
}

/** From worst to best. */
const order: FactState[] = ['stale', 'ageing', 'fresh'];

/**
 * How far a resource can be trusted on the whole: as far as the worst of its facts. Beds age on their own, since they are
 * always asked for anew.
 */
export function overallState(facts: readonly Aged[], of: ResourceKind, now: Date): FactState {
  const states = facts.filter(({ kind }) => kind !== 'capacity').map((fact) => stateOf(fact, of, now));
  return order.find((state) => states.includes(state)) ?? 'unknown';
}
