import type { MembersAnswer, MembersQuestion, Talk, Talked } from '../children/channel-members.js';
import { Child } from './child.js';
import type { Scope } from './scope.js';
import type { Place } from './wire/line.js';
import type { Seeing } from './wire/tally.js';

type Kind = Place['kind'];

/** What one stretch of talk brought. */
export interface Round {
  sent: number;
  /** Deliveries a second, from the first message sent to the last one that arrived. */
  perSecond: number;
  /** Deliveries that are missing, or came twice, or at the wrong place. */
  wrong: number;
  /** Milliseconds from sending to each arrival, at an even pace only. */
  latencies: number[];
}

/** Processes that hold the members, each its share of every channel: the same ones for all servers. */
const PROCESSES = 2;

/** The members of a channel on one or several servers, in processes of their own. */
export class Gathering {
  readonly kinds: Kind[] = [];
  private readonly sizes = new Map<Kind, number>();
  private readonly sent = new Map<Kind, number>();
  private readonly children: Child<MembersQuestion, MembersAnswer>[];

  constructor(scope: Scope) {
    this.children = Array.from({ length: PROCESSES }, () => Child.start(scope, 'channel-members'));
  }

  async open(place: Place): Promise<void> {
    await this.all((index) => ({
      ask: 'open',
      place: { ...place, names: place.names.filter((_, member) => member % PROCESSES === index) },
    }));
    this.kinds.push(place.kind);
    this.sizes.set(place.kind, place.names.length);
  }

  /** @param perSecond messages a second of all; without it everybody who sends does so as fast as the server takes it */
  async round(
    kind: Kind,
    { seconds, senders, perSecond }: { seconds: number; senders: number; perSecond?: number },
  ): Promise<Round> {
    const share = senders / PROCESSES;
    const talkOf = (index: number): Talk => ({
      seconds,
      senders: share,
      firstSender: index * share,
      allSenders: senders,
      ...(perSecond === undefined ? {} : { perSecond: perSecond / PROCESSES }),
    });
    await this.all((index) => ({ ask: 'listen', kind, talk: talkOf(index) }));
    const talked = (await this.all((index) => ({ ask: 'talk', kind, talk: talkOf(index) }))) as Talked[];
    const sent = talked.reduce((total, one) => total + one.sent, 0);
    this.sent.set(kind, this.sentTo(kind) + sent);
    const seen = (await this.all(() => ({ ask: 'drain', kind, expected: sent }))) as Seeing[];

    const deliveries = seen.reduce((total, one) => total + one.deliveries, 0);
    const startedAt = Math.min(...talked.map((one) => one.startedAt));
    const lastAt = Math.max(...seen.map((one) => one.lastAt));
    // Everybody may have seen each sender's messages in order, and still not all in one order.
    const sequences = new Set(seen.flatMap((one) => one.sequences)).size;
    return {
      sent,
      perSecond: (deliveries * 1000) / (lastAt - startedAt),
      wrong:
        seen.reduce((total, one) => total + one.wrong, 0) +
        Math.abs(sent * (this.sizes.get(kind) ?? 0) - deliveries) +
        (sequences - 1),
      latencies: seen.flatMap((one) => one.latencies),
    };
  }

  /** Messages that were sent to one of them, in all rounds. */
  sentTo(kind: Kind): number {
    return this.sent.get(kind) ?? 0;
  }

  private all(question: (index: number) => MembersQuestion): Promise<MembersAnswer[]> {
    return Promise.all(this.children.map((child, index) => child.ask(question(index))));
  }
}
