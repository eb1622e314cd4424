import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from '../support/answering.js';
import { inTurns } from '../support/in-turns.js';
import type { Line, Place } from '../support/wire/line.js';
import { openSocketIo } from '../support/wire/socket-io-line.js';
import { composed, machineTime, Tally, type Seeing } from '../support/wire/tally.js';
import { openXmpp } from '../support/wire/xmpp-line.js';

/** How members of one process talk for a while. */
export interface Talk {
  seconds: number;
  /** Of those who send, the first of this process has this number, so that numbers are unique among processes. */
  firstSender: number;
  /** How many of this process send. */
  senders: number;
  /** Of all processes. */
  allSenders: number;
  /** Messages a second of this process, at an even pace; without it each sends its next when its last was taken. */
  perSecond?: number;
}

export type MembersQuestion =
  | { ask: 'open'; place: Place }
  | { ask: 'listen'; kind: Place['kind']; talk: Talk }
  | { ask: 'talk'; kind: Place['kind']; talk: Talk }
  | { ask: 'drain'; kind: Place['kind']; expected: number };

/** `talk`: how many were sent, and when the first was. */
export interface Talked {
  sent: number;
  startedAt: number;
}

export type MembersAnswer = number | Talked | Seeing;

/** Connections opened at the same time; the others wait. */
const TOGETHER = 10;
/** After so long without anything new, in milliseconds, what is missing is lost. */
const SILENCE_MS = 8_000;

const lines = new Map<Place['kind'], Line[]>();
const tallies = new Map<Place['kind'], Tally>();

async function open(place: Place): Promise<number> {
  const opened: Line[] = [];
  const openOne = place.kind === 'xmpp' ? openXmpp : openSocketIo;
  await inTurns([...place.names.keys()], TOGETHER, async (member) => {
    const name = place.names[member] ?? '';
    opened[member] = await openOne(place, name, (texts) => tallies.get(place.kind)?.hear(member, texts));
  });
  lines.set(place.kind, opened);
  return opened.length;
}

function listen(kind: Place['kind'], { allSenders, perSecond }: Talk): number {
  tallies.set(kind, new Tally(lines.get(kind)?.length ?? 0, allSenders, perSecond !== undefined));
  return 0;
}

async function talk(
  kind: Place['kind'],
  { seconds, firstSender, senders, perSecond }: Talk,
): Promise<Talked> {
  const speaking = (lines.get(kind) ?? []).slice(0, senders);
  const numbers = speaking.map(() => 0);
  const say = (sender: number): Promise<void> => {
    const number = (numbers[sender] = (numbers[sender] ?? 0) + 1);
    return speaking[sender]?.send(composed(firstSender + sender, number)) ?? Promise.resolve();
  };
  const startedAt = machineTime();
  const end = startedAt + seconds * 1000;
  if (perSecond === undefined) {
    await Promise.all(
      speaking.map(async (_, sender) => {
        while (machineTime() < end) await say(sender);
      }),
    );
  } else {
    const taken: Promise<void>[] = [];
    for (let number = 0; number < perSecond * seconds; number += 1) {
      const due = startedAt + (number * 1000) / perSecond;
      if (due > machineTime()) await sleep(due - machineTime());
      taken.push(say(number % senders));
    }
    await Promise.all(taken);
  }
  return { sent: numbers.reduce((total, count) => total + count, 0), startedAt };
}

/** Waits until every member has seen all, or nothing comes any more. */
async function drain(kind: Place['kind'], expected: number): Promise<Seeing> {
  const tally = tallies.get(kind);
  if (!tally) throw new Error('Nobody listened');
  const begun = machineTime();
  while (tally.least < expected) {
    await sleep(10);
    if (machineTime() - Math.max(begun, tally.result.lastAt) > SILENCE_MS) break;
  }
  tallies.delete(kind);
  return tally.result;
}

/** Members of a channel, away from the process that is measured. */
answer<MembersQuestion, MembersAnswer>(async (question) => {
  if (question.ask === 'open') return open(question.place);
  if (question.ask === 'listen') return listen(question.kind, question.talk);
  if (question.ask === 'talk') return talk(question.kind, question.talk);
  return drain(question.kind, question.expected);
});
