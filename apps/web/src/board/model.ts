import type { Schemas } from '../shared/api.js';

export type Card = Schemas['RequestCard'];
export type Status = Schemas['RequestStatus'];

/** The board from left to right, as time goes. */
export const columns = ['waiting', 'asking', 'moving', 'with', 'closed'] as const;
export type Column = (typeof columns)[number];

const ended: readonly Status[] = ['closed', 'cancelled', 'unmet'];

/** Nothing more will happen to it. */
export function isEnded(card: Card): boolean {
  return ended.includes(card.status);
}

/** The offers that may still become an assignment: being asked now, or "I can in N minutes". */
export function liveOffers(card: Card): Card['offers'] {
  return card.offers.filter(({ status }) => status === 'open' || status === 'standby');
}

/** Where on the board a request stands. Somebody who said "I can in N minutes" counts as being asked. */
export function columnOf(card: Card): Column {
  switch (card.status) {
    case 'received':
    case 'searching':
      return liveOffers(card).length > 0 ? 'asking' : 'waiting';
    case 'assigned':
    case 'en_route':
      return 'moving';
    case 'arrived':
      return 'with';
    case 'closed':
    case 'cancelled':
    case 'unmet':
      return 'closed';
  }
}

export interface PromisedTime {
  /** What was promised by then: that a coach has accepted, or is there. */
  kind: 'accept' | 'arrive';
  /** In milliseconds. */
  from: number;
  until: number;
}

/** The promise to the facility that runs now; none once the coach is there or the request has ended. */
export function promiseOf(card: Card): PromisedTime | null {
  const from = Date.parse(card.receivedAt);
  switch (columnOf(card)) {
    case 'waiting':
    case 'asking':
      return { kind: 'accept', from, until: Date.parse(card.promisedAcceptAt) };
    case 'moving':
      return { kind: 'arrive', from, until: Date.parse(card.promisedArriveAt) };
    case 'with':
    case 'closed':
      return null;
  }
}

/** When the next thing must have happened: the promise, or earlier when the person is about to leave. */
function dueAt(card: Card): number {
  const leaves = card.expectedLeaveAt ? Date.parse(card.expectedLeaveAt) : Infinity;
  return Math.min(leaves, promiseOf(card)?.until ?? Date.parse(card.receivedAt));
}

/** What needs a human floats up, longest waiting first; then by what is due soonest. Ended ones: newest first. */
export function inOrder(first: Card, second: Card): number {
  if (isEnded(first) && isEnded(second)) return (second.endedAt ?? '').localeCompare(first.endedAt ?? '');
  if (first.needsYou && second.needsYou) return first.needsYou.since.localeCompare(second.needsYou.since);
  if (first.needsYou || second.needsYou) return first.needsYou ? -1 : 1;
  return dueAt(first) - dueAt(second) || first.receivedAt.localeCompare(second.receivedAt);
}

/** The cards of each column, in order. */
export function arrange(cards: readonly Card[]): Record<Column, Card[]> {
  const board: Record<Column, Card[]> = { waiting: [], asking: [], moving: [], with: [], closed: [] };
  for (const card of cards) board[columnOf(card)].push(card);
  for (const column of columns) board[column].sort(inOrder);
  return board;
}

/** True when the card is about what was typed: its number, place, facility, or a coach. */
export function matches(card: Card, search: string): boolean {
  const text = [
    card.caseNumber,
    card.caseNumber.replace('-', ''),
    card.facility.name,
    card.place,
    card.assignment?.coachName ?? '',
    ...liveOffers(card).map(({ coachName }) => coachName),
  ];
  const wanted = search.trim().toLocaleLowerCase();
  return text.some((part) => part.toLocaleLowerCase().includes(wanted));
}

/** The start of the day that `now` (milliseconds) falls on in `timeZone`. */
export function startOfDay(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value ?? 0);
  const sinceMidnight = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1_000;
  return Math.floor((now - sinceMidnight) / 1_000) * 1_000;
}
