import { callPeople, whyNobody } from './alarm.js';
import { choose, look, type Found } from './choose.js';
import { askAgainAt } from './exclusions.js';
import { cameBackLate } from './hand-back.js';
import { higher, isDue, ladderOf, stepAt, type Ladder } from './ladder.js';
import { offerTo } from './offer.js';
import { soonest, type Decision, type Plan } from './plan.js';
import { keptPromise, promiseOf } from './promise.js';
import { RECHECK_SECONDS, type Policy } from './policy.js';
import { settle } from './settle.js';
import {
  isSearching,
  hasSecondLine,
  type AlarmReason,
  type RequestState,
  type Situation,
} from './situation.js';
import { isSooner, soonestStandby, standbyArrives, type Standby } from './standby.js';
import { stillHere } from './still-here.js';
import { watch } from './watch.js';

/**
 * What to do now about one request. The whole policy of dispatch is in this function: it reads nothing but its
 * arguments, so the engine, the simulator, the planner and the tests share it.
 */
export function decide(situation: Situation, policy: Policy, now: Date): Plan {
  if (!isSearching(situation.request.status)) return watch(situation, policy, now);
  const { decisions, offers } = settle(situation, policy, now);
  const request = { ...situation.request, offers };
  const begins = searchBegins(request, policy);
  if (begins > now) {
    const answersDue = offers.flatMap(({ status, expiresAt }) => (status === 'open' ? [expiresAt] : []));
    return { decisions, nextActionAt: soonest(now, [begins, ...answersDue]) };
  }
  return search({ ...situation, request }, policy, now, decisions);
}

/** Until then only people ask: for a call that was promised for later, and while requests of a batch are gathered. */
const searchBegins = ({ receivedAt }: RequestState, { mode, batchSeconds }: Policy): Date =>
  mode === 'batch' ? new Date(receivedAt.getTime() + batchSeconds * 1000) : receivedAt;

function search(situation: Situation, policy: Policy, now: Date, decisions: Decision[]): Plan {
  const { request } = situation;
  const give = (standby: Standby): Plan => ({
    decisions: [...decisions, standby, ...callPeople(request.alarm, null, false, policy, now).decisions],
    nextActionAt: now,
  });
  const kept = keptPromise(situation, now);
  if (kept) return give(kept);

  const promise = promiseOf(request, now);
  const ladder = ladderOf(request, policy, hasSecondLine(situation));
  // Who said that she would be free by now, and is not, may still come in time; until then the search goes on.
  const holds = promise && !promise.overdue ? promise : null;
  const byClock = holds ? request.step : stepAt(ladder, request.step, now);
  const found = look(situation, policy, ladder, byClock, now, !holds);
  const waiting = request.offers.some(({ status }) => status === 'open');
  const standby =
    waiting || policy.mode === 'manual' ? undefined : soonestStandby(situation, found.ranking, now);
  const over = ladder.unmetAt !== null && ladder.unmetAt <= now;
  // Nobody is asked who would be there later than who said yes already.
  const sure = earlier(standby && standbyArrives(standby), holds?.arrivesAt);
  const best = sure ? found.best.filter((candidate) => isSooner(candidate, sure, now)) : found.best;
  const chosen = over ? [] : choose(situation, best, policy, now);
  if (standby && chosen.length === 0 && sure && standbyArrives(standby) <= sure) return give(standby);

  const stuck = waiting || chosen.length > 0 || holds ? null : whyStuck(found, policy);
  if (stuck && over && !promise)
    return { decisions: [...decisions, { type: 'give_up', reason: stuck }], nextActionAt: null };
  const asked = stillHere(request, policy, now);
  const late = cameBackLate(request, now) ? 'handed_back' : null;
  const atRisk = isDue(ladder, 'dispatcher', now) ? 'promise_at_risk' : null;
  const reason = stuck ?? asked.alarm ?? (holds ? null : (late ?? atRisk));
  const step = higher(higher(byClock, found.step), stuck ? 'dispatcher' : byClock);
  if (step !== request.step) decisions.push({ type: 'escalate', step });
  const how = {
    modality: found.reach.modality,
    alone: policy.mode !== 'broadcast' && policy.mode !== 'phased',
  };
  decisions.push(...chosen.map((candidate) => offerTo(candidate, how, policy, now)));
  const called = callPeople(request.alarm, reason, isDue(ladder, 'supervisor', now), policy, now);
  decisions.push(...called.decisions);
  if (asked.ask) decisions.push({ type: 'ask_still_here' });
  const looks = nextLooks(situation, ladder, policy, chosen.length > 0, now);
  return {
    decisions,
    nextActionAt: soonest(now, [...looks, promise?.freeAt, promise?.holdsUntil, asked.nextAt, called.nextAt]),
  };
}

const earlier = (a: Date | undefined, b: Date | undefined): Date | undefined =>
  a && b && b < a ? b : (a ?? b);

/** Why nobody is being asked. */
function whyStuck({ ranking, best }: Found, { mode }: Policy): AlarmReason {
  if (mode === 'manual') return 'to_assign';
  return best.length > 0 ? 'everybody_busy' : whyNobody(ranking);
}

/** When something will be different: an answer is due, a step is reached, somebody can be asked again. */
function nextLooks(
  { request: { offers }, lookAgainSeconds = RECHECK_SECONDS }: Situation,
  { steps, unmetAt }: Ladder,
  policy: Policy,
  offered: boolean,
  now: Date,
): (Date | null)[] {
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const open = offers.filter(({ status }) => status === 'open').map(({ expiresAt }) => expiresAt);
  const answers = offered ? [...open, after(policy.offerSeconds)] : open;
  const again = offers
    .filter(({ status }) => status === 'expired')
    .map(({ expiresAt }) => askAgainAt(expiresAt, policy));
  const steadily = answers.length > 0 ? [] : [after(lookAgainSeconds), unmetAt, ...again];
  return [...answers, ...steps.map(({ at }) => at), ...steadily];
}
