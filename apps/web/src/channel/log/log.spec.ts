import { describe, it, expect } from '@jest/globals';
import {
  emptyLog,
  hasOlder,
  headSeen,
  missingAfter,
  openAt,
  prepend,
  receive,
  type ChannelEvent,
  type ChannelLog,
} from './log.js';

const event = (seq: number): ChannelEvent => ({
  channelId: 'c1',
  seq,
  type: 'message.posted',
  at: new Date(Date.UTC(2026, 0, 1, 2, seq)).toISOString(),
  author: { id: 'dana', name: 'Dana', kind: 'member' },
  clientMessageId: `m${seq}`,
  text: `message ${seq}`,
});
const events = (...seqs: number[]): ChannelEvent[] => seqs.map(event);
const seqs = (log: ChannelLog): number[] => log.events.map((each) => each.seq);
const opened = (...known: number[]): ChannelLog => openAt(emptyLog, events(...known), known.at(-1) ?? 0);

describe('opening a channel', () => {
  it('starts at the newest page and knows what is older', () => {
    const log = opened(8, 9, 10);
    expect(seqs(log)).toEqual([8, 9, 10]);
    expect(hasOlder(log)).toBe(true);
    expect(missingAfter(log)).toBeNull();
  });

  it('opens an empty channel, and takes its very first message', () => {
    const log = openAt(emptyLog, [], 0);
    expect(hasOlder(log)).toBe(false);
    expect(seqs(receive(log, events(1)))).toEqual([1]);
  });

  it('keeps what the socket delivered while the page was being fetched', () => {
    const early = receive(emptyLog, events(11, 12));
    expect(seqs(early)).toEqual([]);
    expect(seqs(openAt(early, events(9, 10), 10))).toEqual([9, 10, 11, 12]);
  });

  it('sees the interval between an old page and what the socket delivered', () => {
    const log = openAt(receive(emptyLog, events(14)), events(9, 10), 10);
    expect(seqs(log)).toEqual([9, 10]);
    expect(missingAfter(log)).toBe(10);
  });

  it('takes pages in any order and holds only their newest unbroken stretch', () => {
    expect(seqs(openAt(emptyLog, events(10, 7, 9, 4), 10))).toEqual([9, 10]);
  });
});

describe('receiving', () => {
  it('applies what follows and ignores what is known', () => {
    const log = opened(1, 2);
    const after = receive(log, events(3));
    expect(seqs(after)).toEqual([1, 2, 3]);
    expect(receive(after, events(1, 2, 3))).toBe(after);
  });

  it('holds what came too early until the gap is filled', () => {
    const gap = receive(opened(1, 2), events(5, 4));
    expect(seqs(gap)).toEqual([1, 2]);
    expect(missingAfter(gap)).toBe(2);
    const healed = receive(gap, events(3));
    expect(seqs(healed)).toEqual([1, 2, 3, 4, 5]);
    expect(missingAfter(healed)).toBeNull();
    expect(healed.early.size).toBe(0);
  });

  it('heals when the fetched page overlaps what came early', () => {
    const gap = receive(opened(1, 2), events(5));
    expect(seqs(receive(gap, events(2, 3, 4, 5, 6)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('does not lose early events to the same event arriving twice', () => {
    const gap = receive(receive(opened(1), events(3)), events(3));
    expect(seqs(receive(gap, events(2)))).toEqual([1, 2, 3]);
  });

  it('ends in one order whatever order the network chose', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 200; round += 1) {
      const all = Array.from({ length: 30 }, (_, index) => index + 4);
      const shuffled = [...all, ...all.slice(0, 10)].sort(() => random() - 0.5);
      let log = opened(1, 2, 3);
      for (const seq of shuffled) log = receive(log, events(seq));
      expect(seqs(log)).toEqual([1, 2, 3, ...all]);
      expect(missingAfter(log)).toBeNull();
    }
  });
});

describe('beats', () => {
  it('reveal a silent loss', () => {
    const log = headSeen(opened(1, 2), 4);
    expect(missingAfter(log)).toBe(2);
    expect(missingAfter(receive(log, events(3, 4)))).toBeNull();
  });

  it('change nothing when everything is known, or before the channel is opened', () => {
    const log = opened(1, 2);
    expect(headSeen(log, 2)).toBe(log);
    expect(missingAfter(headSeen(emptyLog, 9))).toBeNull();
  });
});

describe('older history', () => {
  it('joins in front', () => {
    const log = prepend(opened(8, 9), events(5, 6, 7));
    expect(seqs(log)).toEqual([5, 6, 7, 8, 9]);
    expect(log.first).toBe(5);
  });

  it('ignores a page that overlaps or does not join', () => {
    const log = opened(8, 9);
    expect(prepend(log, events(4, 5))).toBe(log);
    expect(seqs(prepend(log, events(7, 8, 9)))).toEqual([7, 8, 9]);
  });
});
