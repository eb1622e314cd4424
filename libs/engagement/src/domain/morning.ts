/** From this wall time on people are told what the day brings. */
export const MORNING = '08:00';

/** After so many days a call that nobody made is for those who dispatch to see, in milliseconds. */
const OVERDUE_MS = 2 * 24 * 60 * 60_000;

/** An open call that is due by the end of the day. */
export interface CallOfTheDay {
  /** null: any coach may take it. */
  coachId: string | null;
  dueAt: Date;
}

interface MorningNews {
  /** Coaches who have calls today, or left over from before. */
  coachIds: string[];
  /** There are calls that nobody owns, or that were due two days ago. */
  waiting: boolean;
}

/** Who hears in the morning that there are calls to make. */
export function morningNews(calls: readonly CallOfTheDay[], now: Date): MorningNews {
  return {
    coachIds: [...new Set(calls.flatMap(({ coachId }) => coachId ?? []))],
    waiting: calls.some(
      ({ coachId, dueAt }) => coachId === null || now.getTime() - dueAt.getTime() >= OVERDUE_MS,
    ),
  };
}
