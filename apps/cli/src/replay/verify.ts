import type { Schemas } from './api.js';

type Card = Pick<Schemas['RequestCard'], 'id' | 'caseNumber' | 'place' | 'status'>;
type Entry = Pick<Schemas['TimelineEntryView'], 'seq' | 'type' | 'at' | 'data'>;

/** A request as the server has it after the replay. */
export interface Account {
  card: Card;
  timeline: Entry[];
}

/** What is wrong, one line per finding; all empty when every request is accounted for exactly once. */
export interface Verdict {
  /** Acknowledged, but gone, or never brought to an end. */
  lost: string[];
  /** Stored twice, or held by two coaches, or a coach who held two. */
  doubled: string[];
  /** Timelines that do not tell a whole story. */
  broken: string[];
}

const ends = new Set<string>(['closed', 'cancelled', 'unmet']);

/** Clocks of several server processes may differ by this much, in milliseconds. */
const CLOCKS_MS = 100;

/**
 * Compares what was acknowledged with what the server has.
 * @param acknowledged id and tag of every request that the server took
 * @param tagOf which of the requests of the replay a card is, by what was written into it
 */
export function verify(
  acknowledged: { id: string; tag: string }[],
  accounts: Account[],
  tagOf: (card: Card) => string,
): Verdict {
  const verdict: Verdict = { lost: [], doubled: [], broken: [] };
  const known = new Map<string, Account[]>();
  for (const account of accounts)
    known.set(tagOf(account.card), [...(known.get(tagOf(account.card)) ?? []), account]);

  for (const { id, tag } of acknowledged) {
    if (!known.get(tag)?.some(({ card }) => card.id === id))
      verdict.lost.push(`${tag} was acknowledged as ${id}, which is not there`);
  }
  for (const [tag, same] of known) {
    if (same.length > 1)
      verdict.doubled.push(
        `${tag} is there ${same.length} times: ${same.map(({ card }) => card.id).join(', ')}`,
      );
  }
  for (const { card, timeline } of accounts) {
    if (!ends.has(card.status))
      verdict.lost.push(`${card.caseNumber} (${card.id}) did not come to an end: ${card.status}`);
    verdict.broken.push(
      ...faultsOf(card, timeline).map((fault) => `${card.caseNumber} (${card.id}): ${fault}`),
    );
    if (heldTwice(timeline))
      verdict.doubled.push(`${card.caseNumber} (${card.id}) was held by two coaches at once`);
  }
  verdict.doubled.push(...coachesWithTwo(accounts));
  return verdict;
}

function faultsOf(card: Card, timeline: Entry[]): string[] {
  const faults: string[] = [];
  const [first] = timeline;
  if (first?.type !== 'received') faults.push('its timeline does not begin with "received"');
  if (timeline.some(({ seq }, index) => seq !== index + 1))
    faults.push(`its timeline has a gap: ${timeline.map(({ seq }) => seq).join(' ')}`);
  const ended = timeline.filter(({ type }) => ends.has(type));
  if (ends.has(card.status)) {
    if (ended.length !== 1) faults.push(`its timeline ends ${ended.length} times`);
    if (timeline.at(-1)?.type !== card.status)
      faults.push(
        `it is ${card.status}, but its timeline's last entry is "${timeline.at(-1)?.type ?? 'none'}"`,
      );
  }
  const backwards = timeline.find(
    ({ at }, index) => Date.parse(at) < Date.parse(timeline[index - 1]?.at ?? at) - CLOCKS_MS,
  );
  if (backwards) faults.push(`time runs backwards at entry ${backwards.seq}`);
  return faults;
}

/** A new holder while the earlier one was neither finished nor replaced. */
function heldTwice(timeline: Entry[]): boolean {
  let held = false;
  for (const { type, data } of timeline) {
    const takes = type === 'accepted' || type === 'assigned' || type === 'reassigned';
    if (takes && held && data['before'] === undefined) return true;
    if (takes) held = true;
    if (ends.has(type)) held = false;
  }
  return false;
}

interface Hold {
  caseNumber: string;
  from: number;
  to: number;
}

/** Coaches who held a second request before they were done with the first. */
function coachesWithTwo(accounts: Account[]): string[] {
  const byCoach = new Map<string, Hold[]>();
  for (const { card, timeline } of accounts) {
    for (const [coachId, hold] of holdsOf(card.caseNumber, timeline))
      byCoach.set(coachId, [...(byCoach.get(coachId) ?? []), hold]);
  }
  return [...byCoach].flatMap(([coachId, holds]) => {
    const inOrder = holds.sort((a, b) => a.from - b.from);
    return inOrder.flatMap((hold, index) => {
      const before = inOrder[index - 1];
      return before && hold.from < before.to - CLOCKS_MS
        ? [`coach ${coachId} held ${before.caseNumber} and ${hold.caseNumber} at once`]
        : [];
    });
  });
}

function holdsOf(caseNumber: string, timeline: Entry[]): [string, Hold][] {
  return timeline.flatMap(({ type, at, data }, index): [string, Hold][] => {
    const { coachId } = data;
    if (!['accepted', 'assigned', 'reassigned'].includes(type) || typeof coachId !== 'string') return [];
    const over = timeline
      .slice(index + 1)
      .find((later) => ends.has(later.type) || later.type === 'reassigned' || later.type === 'assigned');
    return [[coachId, { caseNumber, from: Date.parse(at), to: over ? Date.parse(over.at) : Infinity }]];
  });
}
