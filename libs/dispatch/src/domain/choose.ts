import { keptForOthers, shareOf } from './allot.js';
import { reachesFrom, type Ladder } from './ladder.js';
import { rank, type Candidate } from './matching.js';
import type { Policy } from './policy.js';
import type { Reach } from './reach.js';
import type { EscalationStep, Situation } from './situation.js';

export interface Found {
  /** How far the search had to look. */
  step: EscalationStep;
  reach: Reach;
  ranking: Candidate[];
  /** Those who can be asked, the best first. */
  best: Candidate[];
}

/**
 * Looks where the search has come to, and farther while nobody is left there to ask. When nobody is free anywhere, the best
 * are those who are with somebody and soon free.
 * @param busyToo whether those are wanted
 */
export function look(
  situation: Situation,
  policy: Policy,
  ladder: Ladder,
  step: EscalationStep,
  now: Date,
  busyToo: boolean,
): Found {
  const { request, coaches, travel } = situation;
  const asked = request.offers.some(({ status }) => status === 'open');
  let found: Found | undefined;
  for (const { step: reached, ...reach } of reachesFrom(request, ladder, step)) {
    const ranking = spare(situation, rank(coaches, { request, reach, policy, now, travel }), policy, now);
    const best = ranking.filter(({ excludedBecause, afterwards }) => excludedBecause === null && !afterwards);
    // Why nobody can do what was asked for says more than why nobody can do something else.
    if (!found || best.length > 0 || reach.modality === request.modality)
      found = { step: reached, reach, ranking, best };
    if (best.length > 0 || asked) break;
  }
  if (!found) throw new Error('A search begins somewhere');
  if (found.best.length > 0 || asked || !busyToo) return found;
  return { ...found, best: found.ranking.filter(({ excludedBecause }) => excludedBecause === null) };
}

/** Leaves out the coaches whom requests need that are more urgent; a batch shares them out at once instead. */
export function spare(situation: Situation, ranking: Candidate[], { mode }: Policy, now: Date): Candidate[] {
  if (mode === 'batch' || !ranking.some(({ excludedBecause }) => excludedBecause === null)) return ranking;
  const kept = keptForOthers(situation, now);
  if (kept.size === 0) return ranking;
  return ranking.map((candidate) =>
    candidate.excludedBecause === null && kept.has(candidate.coachId)
      ? candidate.excluded('kept_for_other')
      : candidate,
  );
}

/** Whom to ask now, of those who can be asked. */
export function choose(situation: Situation, best: Candidate[], policy: Policy, now: Date): Candidate[] {
  const { offers } = situation.request;
  const waiting = offers.some(({ status }) => status === 'open');
  const [first] = best;
  // Nobody is called away from a person to race with others: they are asked one by one, in every mode.
  if (first?.afterwards) return policy.mode === 'manual' || waiting ? [] : [first];
  if (policy.mode === 'broadcast') return best;
  if (policy.mode === 'manual' || waiting || !first) return [];
  if (policy.mode === 'sequential') return [first];
  if (policy.mode === 'phased') return best.slice(0, phaseAfter(offers.length, policy.phaseSize));
  const coachId = shareOf(situation, best, now);
  return best.filter((candidate) => candidate.coachId === coachId);
}

/** k, then 2k, then 4k …: the size of the phase that comes after as many as were asked so far. */
function phaseAfter(asked: number, size: number): number {
  let phase = size;
  for (let left = asked - phase; left >= 0; left -= phase) phase *= 2;
  return phase;
}
