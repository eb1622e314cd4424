/** Length of a message, in characters: two lines on a phone. */
const LENGTH = 160;
const FILLER =
  ' Mercy has two beds tonight, ask for the charge nurse; she holds one until nine and wants a call before you set out. ';

/** The machine's monotonic clock, which all processes share, in milliseconds. */
export const machineTime = (): number => Number(process.hrtime.bigint()) / 1e6;

/** A message that says who sent it, its number, and when. */
export const composed = (sender: number, number: number): string =>
  `~${sender}.${number}.${machineTime().toFixed(3)}~${FILLER.repeat(2)}`.slice(0, LENGTH);

interface Seen {
  sender: number;
  number: number;
  sentAt: number;
}

function read(text: string): Seen {
  const end = text.indexOf('~', 1);
  const [sender = NaN, number = NaN, ...rest] = text.slice(1, end).split('.');
  return { sender: Number(sender), number: Number(number), sentAt: Number(rest.join('.')) };
}

/** What the members of one process saw of one round. */
export interface Seeing {
  deliveries: number;
  /** Deliveries that were not the sender's next message: lost, doubled or out of order. */
  wrong: number;
  /** A digest of the whole sequence as each member saw it, each kind once: one when all saw the same. */
  sequences: number[];
  /** When the last one arrived. */
  lastAt: number;
  /** Milliseconds from sending to arrival, where they were asked for. */
  latencies: number[];
}

/** Counts what arrives at each member, and looks whether it is all, once, and in one order for everybody. */
export class Tally {
  private readonly counts: Uint32Array;
  private readonly digests: Int32Array;
  private readonly newest: Int32Array;
  private readonly latencies: number[] = [];
  private wrong = 0;
  private lastAt = 0;
  private known: readonly string[] = [];
  private seen: Seen[] = [];

  constructor(
    members: number,
    private readonly senders: number,
    private readonly timed: boolean,
  ) {
    this.counts = new Uint32Array(members);
    this.digests = new Int32Array(members);
    this.newest = new Int32Array(members * senders);
  }

  hear(member: number, texts: readonly string[]): void {
    if (texts !== this.known) {
      this.known = texts;
      this.seen = texts.map(read);
    }
    const now = machineTime();
    this.lastAt = now;
    for (const { sender, number, sentAt } of this.seen) {
      const place = member * this.senders + sender;
      if ((this.newest[place] ?? NaN) + 1 !== number) this.wrong += 1;
      this.newest[place] = number;
      this.digests[member] = (Math.imul(this.digests[member] ?? 0, 31) + sender * 1_000_003 + number) | 0;
      this.counts[member] = (this.counts[member] ?? 0) + 1;
      if (this.timed) this.latencies.push(now - sentAt);
    }
  }

  /** How many have arrived at the member who has seen least. */
  get least(): number {
    return Math.min(...this.counts);
  }

  get result(): Seeing {
    return {
      deliveries: this.counts.reduce((total, count) => total + count, 0),
      wrong: this.wrong,
      sequences: [...new Set(this.digests)],
      lastAt: this.lastAt,
      latencies: this.latencies,
    };
  }
}
