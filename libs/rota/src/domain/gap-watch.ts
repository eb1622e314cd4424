import type { CoverageProblem } from './coverage.js';
import { overlap, type Span } from './occurrences.js';

/** A gap of which those who dispatch were told. */
export interface KnownGap extends Span {
  id: string;
  role: CoverageProblem['role'];
}

/** So far ahead a gap is told of, in milliseconds: three days, time to find somebody. */
export const TELL_AHEAD_MS = 3 * 86_400_000;

interface GapNews {
  /** Filled, or over: should it open again, it is news again. */
  gone: KnownGap[];
  /** Known ones as they are now: somebody may have taken a part, or more is missing. */
  still: KnownGap[];
  fresh: CoverageProblem[];
}

/** What is new about the gaps that begin soon. A gap that shrank, grew or moved a little is the one that was told of. */
export function gapNews(
  known: readonly KnownGap[],
  problems: readonly CoverageProblem[],
  now: Date,
): GapNews {
  const until = new Date(now.getTime() + TELL_AHEAD_MS);
  const gaps = problems.filter(
    ({ kind, startsAt, endsAt }) => kind === 'gap' && endsAt > now && startsAt <= until,
  );
  const same = (one: KnownGap, gap: CoverageProblem) => one.role === gap.role && overlap(one, gap);
  return {
    gone: known.filter((one) => !gaps.some((gap) => same(one, gap))),
    still: known.flatMap((one) => {
      const gap = gaps.find((each) => same(one, each));
      return gap ? [{ ...one, startsAt: gap.startsAt, endsAt: gap.endsAt }] : [];
    }),
    fresh: gaps.filter((gap) => !known.some((one) => same(one, gap))),
  };
}
