import { assignAtLeastCost, IMPOSSIBLE } from './assignment-problem.js';
import { ladderOf, reachesFrom } from './ladder.js';
import { eligible, type Candidate } from './matching.js';
import { promiseOf } from './promise.js';
import { hasSecondLine, type CoachState, type Situation } from './situation.js';
import { moreUrgentFirst } from './urgency.js';

/** Requests that are looked at together at the most; those that are needed soonest come first. */
const TOGETHER = 50;

type Other = Situation['others'][number];

/** Those who are neither occupied nor away: nobody else can be asked, for whatever request. */
const freeOf = ({ coaches }: Situation): CoachState[] =>
  coaches.filter(
    ({ duty, busy, askedElsewhere }) => duty !== 'off_duty' && !busy && askedElsewhere !== 'alone',
  );

/** Who of the free can be asked for a request that waits beside this one, as far as its own search has come. */
function candidatesOf(
  { request, policy }: Other,
  situation: Situation,
  free: readonly CoachState[],
  now: Date,
): Candidate[] {
  const { travel } = situation;
  const ladder = ladderOf(request, policy, hasSecondLine(situation));
  for (const reach of reachesFrom(request, ladder, request.step)) {
    const found = eligible(free, { request, reach, policy, now, travel });
    if (found.length > 0) return found;
  }
  return [];
}

const mostUrgent = (others: readonly Other[], now: Date): Other[] =>
  others
    // Who is promised a coach for afterwards keeps nobody waiting, until she should be free and is not.
    .filter(({ request, policy }) => policy.mode !== 'manual' && promiseOf(request, now)?.overdue !== false)
    .sort((a, b) => moreUrgentFirst(a.request, b.request))
    .slice(0, TOGETHER);

/**
 * Coaches whom others need more: each request that waits and is needed sooner keeps the coach who is best for it, so
 * that a free coach goes to whom the clock presses most, in whatever order the requests are looked at.
 */
export function keptForOthers(situation: Situation, now: Date): Set<string> {
  const kept = new Set<string>();
  const free = freeOf(situation);
  const sooner = situation.others.filter(({ request }) => moreUrgentFirst(request, situation.request) < 0);
  for (const other of mostUrgent(sooner, now)) {
    if (kept.size === free.length) break;
    const best = candidatesOf(other, situation, free, now).find(({ coachId }) => !kept.has(coachId));
    if (best) kept.add(best.coachId);
  }
  return kept;
}

/**
 * The coach whom this request gets when all waiting requests are given coaches at once: as many served as possible, then
 * at the least sum of travel and the other scores. Each request's own look comes to the same result.
 * @returns null when the coaches are better used for the others
 */
export function shareOf(situation: Situation, own: Candidate[], now: Date): string | null {
  const free = freeOf(situation);
  const requests = [
    { request: situation.request, candidates: own },
    ...mostUrgent(situation.others, now).map((other) => ({
      request: other.request,
      candidates: candidatesOf(other, situation, free, now),
    })),
  ].sort((a, b) => moreUrgentFirst(a.request, b.request));
  const columns = new Map(situation.coaches.map(({ id }, index) => [id, index]));
  const costs = requests.map(({ candidates }) => {
    const row = new Float64Array(columns.size).fill(IMPOSSIBLE);
    for (const { coachId, totalPoints } of candidates) row[columns.get(coachId) ?? 0] = -totalPoints;
    return row;
  });
  const mine = requests.findIndex(({ request }) => request.id === situation.request.id);
  const column = assignAtLeastCost(costs)[mine] ?? -1;
  return situation.coaches[column]?.id ?? null;
}
