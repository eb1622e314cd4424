import type { factKinds, factSources, factStates } from '@causeway/contracts';

export type FactKind = (typeof factKinds)[number];
export type FactState = (typeof factStates)[number];

/** How old a fact is, and from whom. */
export interface FactAge {
  kind: FactKind;
  state: FactState;
  confirmedAt: string;
  confirmedBy: string | null;
  source: (typeof factSources)[number];
  doubtedAt: string | null;
  /** The message that it was read from, while it is there and one may read it. */
  message?: { channelId: string; seq: number; author: string; at: string } | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From the largest: above how many milliseconds a unit is told, and how long one is. */
const units = [
  ['year', 365 * DAY, 365 * DAY],
  ['month', 60 * DAY, 30 * DAY],
  ['week', 14 * DAY, 7 * DAY],
  ['day', DAY, DAY],
  ['hour', HOUR, HOUR],
  ['minute', MINUTE, MINUTE],
] as const;

/** "40 min. ago", "5 months ago"; null for less than a minute. */
export function agoInWords(milliseconds: number, language: string): string | null {
  const unit = units.find(([, from]) => milliseconds >= from);
  if (!unit) return null;
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(
    -Math.floor(milliseconds / unit[2]),
    unit[0],
  );
}

const order: readonly FactState[] = ['stale', 'ageing', 'fresh'];

/**
 * The fact by which a resource as a whole is judged: the worst of them, and of those the oldest. Beds are left out, they
 * are shown with an age of their own.
 */
export function worstOf<F extends FactAge>(facts: readonly F[]): F | undefined {
  return facts
    .filter(({ kind }) => kind !== 'capacity')
    .sort(
      (one, other) =>
        order.indexOf(one.state) - order.indexOf(other.state) ||
        one.confirmedAt.localeCompare(other.confirmedAt),
    )[0];
}

/** Keys of the translations. */
type Saying =
  'doubted' | 'imported' | 'last' | 'lastBy' | 'confirmed' | 'confirmedBy' | 'message' | 'messageOf';

/** How the age of a fact is said, as the end of a key of the translations. */
export function sayingOf({ source, state, confirmedBy, doubtedAt, message }: FactAge): Saying {
  if (doubtedAt !== null) return 'doubted';
  if (source === 'import') return 'imported';
  if (source === 'message' && state !== 'stale') return message ? 'messageOf' : 'message';
  if (state === 'stale') return confirmedBy === null ? 'last' : 'lastBy';
  return confirmedBy === null ? 'confirmed' : 'confirmedBy';
}
