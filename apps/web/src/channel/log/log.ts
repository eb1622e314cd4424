import type { components } from '@causeway/contracts';

/** Not by way of the app's client, so that the log and the outbox run outside of a browser, too. */
type Schemas = components['schemas'];

export type ChannelEvent = Schemas['ChannelEvent'];

/**
 * What this device knows of one channel: an unbroken run of events, and whatever arrived ahead of it.
 * Every function here is pure and returns the same object when nothing changed, so it can sit in a store.
 */
export interface ChannelLog {
  /** Ascending by seq, without a hole: `events[0].seq === first`, the last one's is `last`. */
  readonly events: readonly ChannelEvent[];
  /** Seq of the oldest event held; `last + 1` while nothing is held. */
  readonly first: number;
  /** Seq up to which everything is known; null until the first page was opened. */
  readonly last: number | null;
  /** Newest seq known to exist, from a beat, a page or an event. */
  readonly head: number;
  /** Events that arrived before the ones they follow, by seq. */
  readonly early: ReadonlyMap<number, ChannelEvent>;
}

export const emptyLog: ChannelLog = {
  events: [],
  first: 1,
  last: null,
  head: 0,
  early: new Map(),
};

/**
 * Opens the log at its newest page. The socket is subscribed before the page is asked for, so events may
 * have arrived meanwhile: those are waiting in `early` and are applied on top.
 *
 * @param head newest seq the server knew when it answered
 */
export function openAt(log: ChannelLog, page: readonly ChannelEvent[], head: number): ChannelLog {
  if (log.last !== null) return receive(headSeen(log, head), page);
  const run = lastUnbrokenRun(page);
  const last = run.at(-1)?.seq ?? 0;
  const opened: ChannelLog = {
    events: run,
    first: run[0]?.seq ?? last + 1,
    last,
    head: Math.max(log.head, head, last),
    early: new Map(),
  };
  return receive(opened, [...log.early.values()]);
}

/** Takes events from the socket or from a fetch, in any order and any number of times. */
export function receive(log: ChannelLog, incoming: readonly ChannelEvent[]): ChannelLog {
  const { last } = log;
  const fresh = incoming.filter((event) => (last === null || event.seq > last) && !log.early.has(event.seq));
  if (fresh.length === 0) return last === null ? log : dropKnown(log, last);

  const early = new Map(log.early);
  for (const event of fresh) early.set(event.seq, event);
  const head = Math.max(log.head, ...fresh.map((event) => event.seq));
  if (last === null) return { ...log, early, head };

  const applied: ChannelEvent[] = [];
  for (let seq = last + 1; ; seq += 1) {
    const next = early.get(seq);
    if (!next) break;
    applied.push(next);
  }
  const reached = last + applied.length;
  for (const seq of early.keys()) if (seq <= reached) early.delete(seq);
  return applied.length === 0
    ? { ...log, early, head }
    : { ...log, events: [...log.events, ...applied], last: reached, early, head };
}

/** Puts an older page in front. What does not join without a hole is ignored. */
export function prepend(log: ChannelLog, older: readonly ChannelEvent[]): ChannelLog {
  const run = lastUnbrokenRun(older.filter((event) => event.seq < log.first));
  if (run.length === 0 || run.at(-1)?.seq !== log.first - 1) return log;
  return { ...log, events: [...run, ...log.events], first: run[0]?.seq ?? log.first };
}

/** A beat said how far the channel is: the only way to learn of an event that was lost silently. */
export function headSeen(log: ChannelLog, head: number): ChannelLog {
  return head > log.head ? { ...log, head } : log;
}

/** The seq after which events must be fetched, or null when nothing is missing. */
export function missingAfter(log: ChannelLog): number | null {
  return log.last !== null && log.head > log.last ? log.last : null;
}

/** Whether older events than those held exist. */
export function hasOlder(log: ChannelLog): boolean {
  return log.last !== null && log.first > 1;
}

function dropKnown(log: ChannelLog, last: number): ChannelLog {
  if (![...log.early.keys()].some((seq) => seq <= last)) return log;
  return { ...log, early: new Map([...log.early].filter(([seq]) => seq > last)) };
}

/** The newest stretch of a page without a hole, ascending and each seq once. */
function lastUnbrokenRun(page: readonly ChannelEvent[]): ChannelEvent[] {
  const bySeq = new Map(page.map((event) => [event.seq, event]));
  const descending = [...bySeq.values()].sort((a, b) => b.seq - a.seq);
  const run: ChannelEvent[] = [];
  for (const event of descending) {
    const newer = run.at(-1);
    if (newer && newer.seq !== event.seq + 1) break;
    run.push(event);
  }
  return run.reverse();
}
