import { describe, expect, it } from '@jest/globals';
import { emptyConversation, foldAside, foldNewer, foldOlder, learn } from './conversation.js';
import type { ChannelEvent } from './log.js';

const dana = { id: 'dana', name: 'Dana', kind: 'member' as const };
const lee = { id: 'lee', name: 'Lee', kind: 'member' as const };
const guest = { id: null, name: 'Ward 4', kind: 'guest' as const };

/** A log from what is different about each event; seqs begin at 1, a minute apart. */
const log = (...events: (Pick<ChannelEvent, 'type'> & Partial<ChannelEvent>)[]): ChannelEvent[] =>
  events.map((event, index) => ({
    channelId: 'c1',
    seq: index + 1,
    at: new Date(Date.UTC(2026, 2, 1, 22, index)).toISOString(),
    author: dana,
    ...event,
  }));
const said = (text: string, more: Partial<ChannelEvent> = {}) => ({
  type: 'message.posted' as const,
  text,
  ...more,
});
const fold = (events: readonly ChannelEvent[]) => foldNewer(emptyConversation, events);
const message = (events: readonly ChannelEvent[], seq: number) => fold(events).messages.get(seq);

describe('a folded log', () => {
  it('shows the last text of an edited message, and what it names now', () => {
    const events = log(
      said('2 beds at Cedar', { resources: ['cedar'] }),
      { type: 'message.edited', target: 1, text: '1 bed at Cedar' },
      { type: 'message.edited', target: 1, text: 'No bed left' },
    );
    expect(message(events, 1)).toMatchObject({
      text: 'No bed left',
      resources: [],
      editedAt: events[2]?.at,
    });
  });

  it('keeps of a deleted message who and when, and nothing of what it said', () => {
    const events = log(
      said('Room 12 John'),
      { type: 'message.edited', target: 1, text: 'John in room 12' },
      { type: 'reaction.added', target: 1, emoji: '👍' },
      { type: 'pin.added', target: 1 },
      { type: 'message.deleted', target: 1, author: lee },
    );
    expect(message(events, 1)).toMatchObject({ author: dana, deleted: { by: lee, at: events[4]?.at } });
    expect(JSON.stringify([...fold(events).messages])).not.toContain('John');
    expect(message(events, 1)).toMatchObject({ reactions: [], pinned: undefined });
  });

  it('counts everybody once per reaction', () => {
    const events = log(
      said('Got it'),
      { type: 'reaction.added', target: 1, emoji: '👍', author: lee },
      { type: 'reaction.added', target: 1, emoji: '👍', author: lee },
      { type: 'reaction.added', target: 1, emoji: '👍', author: guest },
      { type: 'reaction.added', target: 1, emoji: '❤️' },
      { type: 'reaction.removed', target: 1, emoji: '❤️' },
      { type: 'reaction.removed', target: 1, emoji: '✅' },
    );
    expect(message(events, 1)?.reactions).toEqual([{ emoji: '👍', by: [lee, guest] }]);
  });

  it('pins and unpins', () => {
    const events = log(said('Door code changed'), { type: 'pin.added', target: 1, author: lee });
    expect(message(events, 1)?.pinned).toEqual({ by: lee, at: events[1]?.at });
    expect(
      message(log(said('x'), { type: 'pin.added', target: 1 }, { type: 'pin.removed', target: 1 }), 1)
        ?.pinned,
    ).toBeUndefined();
  });

  it('counts the replies to a message, without those that were deleted', () => {
    const events = log(
      said('Who has a key?'),
      said('I do', { thread: 1, author: lee }),
      said('Me too', { thread: 1 }),
      { type: 'message.deleted', target: 3 },
    );
    expect(message(events, 1)).toMatchObject({ replyCount: 1, lastReplyAt: events[2]?.at });
    expect(message(events, 3)).toMatchObject({ thread: 1, text: '' });
  });

  it('follows a question from open over claimed to answered, and back', () => {
    const question = (...after: Parameters<typeof log>) =>
      message(log(said('Any bed tonight?', { question: true }), ...after), 1)?.question;
    const claimed = { type: 'question.claimed' as const, target: 1, author: lee };
    expect(question()).toMatchObject({ state: 'open', by: null });
    expect(question(claimed)).toMatchObject({ state: 'claimed', by: lee });
    expect(question(claimed, { type: 'question.released', target: 1 })).toMatchObject({ state: 'open' });
    expect(question(claimed, { type: 'question.escalated', target: 1 })).toMatchObject({
      state: 'open',
      by: null,
    });
    expect(question({ type: 'question.escalated', target: 1 })).toMatchObject({
      state: 'open',
      escalated: true,
    });
    expect(question(claimed, { type: 'question.answered', target: 1, answer: 9 })).toMatchObject({
      state: 'answered',
      answer: 9,
    });
    expect(message(log(said('Not a question'), claimed), 1)?.question).toBeUndefined();
  });

  it('knows how far everybody has read; who wrote has read what stands above', () => {
    const events = log(
      said('one', { author: lee }),
      said('two'),
      { type: 'read', readUpTo: 1, author: { ...lee, id: 'ana' } },
      { type: 'read', readUpTo: 1 },
      said('from outside', { author: guest }),
    );
    const { readers } = fold(events);
    expect([...readers].map(([id, { upTo }]) => [id, upTo])).toEqual([
      ['lee', 1],
      ['dana', 2],
      ['ana', 1],
    ]);
  });

  it('notes who came and went, and forgets what was purged', () => {
    const events = log(
      said('old'),
      { type: 'member.joined', member: { id: 'lee', name: 'Lee' } },
      said('new'),
      { type: 'messages.purged', readUpTo: 2 },
    );
    const { messages, notes } = fold(events);
    expect([...messages.keys()]).toEqual([3]);
    expect(notes.size).toBe(0);
    // Its place in the log, when somebody scrolls back to it.
    const later = foldOlder(fold(events.slice(2)), events.slice(0, 2));
    expect([...later.messages.keys()]).toEqual([3]);
    expect(later.notes.size).toBe(0);
    expect(fold(events.slice(0, 3)).notes.get(2)).toMatchObject({ member: { name: 'Lee' } });
  });

  it('leaves untouched messages the same, so that their rows are not drawn again', () => {
    const before = fold(log(said('one'), said('two')));
    const after = foldNewer(before, [
      { ...log(said('x'))[0], type: 'reaction.added', seq: 3, target: 2, emoji: '👍' } as ChannelEvent,
    ]);
    expect(after.messages.get(1)).toBe(before.messages.get(1));
    expect(after.messages.get(2)).not.toBe(before.messages.get(2));
    expect(foldNewer(before, [])).toBe(before);
  });
});

describe('messages that stand aside', () => {
  it('are changed by what happens to them, and by nothing else', () => {
    const [first, second] = [...fold(log(said('one'), said('two'))).messages.values()];
    const aside = learn(new Map(), first && second ? [first, second] : []);
    const [, , edited, other] = log(
      said('x'),
      said('x'),
      { type: 'message.edited', target: 2, text: 'two!' },
      { type: 'pin.added', target: 9 },
    );
    const after = foldAside(aside, edited && other ? [edited, other] : []);
    expect([...after.values()].map(({ text }) => text)).toEqual(['one', 'two!']);
    expect(after.get(1)).toBe(first);
    expect(foldAside(aside, other ? [other] : [])).toBe(aside);
    const purged = log(said('x'), { type: 'messages.purged', readUpTo: 1 });
    expect([...foldAside(aside, purged).keys()]).toEqual([2]);
  });
});

describe('a log that is fetched from its end', () => {
  const events = log(
    said('Who has a key?'),
    said('wrong', { author: lee }),
    { type: 'read', readUpTo: 2, author: lee },
    said('I do', { thread: 1, author: lee }),
    { type: 'message.edited', target: 2, text: 'right', author: lee },
    { type: 'reaction.added', target: 1, emoji: '👍', author: lee },
    said('Me too', { thread: 1 }),
    { type: 'pin.added', target: 2 },
    { type: 'message.deleted', target: 4, author: lee },
    { type: 'reaction.removed', target: 1, emoji: '👍', author: lee },
    { type: 'message.edited', target: 2, text: 'right again', author: lee },
    { type: 'read', readUpTo: 7, author: lee },
  );
  const inOrder = <T>(map: ReadonlyMap<unknown, T>) =>
    [...map].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const shape = (conversation: ReturnType<typeof fold>) => ({
    messages: inOrder(conversation.messages),
    readers: inOrder(conversation.readers),
    waiting: [...conversation.waiting.keys()].filter((seq) => !conversation.messages.has(seq)),
  });

  it.each(events.map(({ seq }) => seq))(
    'reads the same whichever event the first page began at: %i',
    (cut) => {
      const whole = shape(fold(events));
      const newest = fold(events.slice(cut));
      expect(shape(foldOlder(newest, events.slice(0, cut)))).toEqual(whole);
      const inTwo = foldOlder(newest, events.slice(Math.floor(cut / 2), cut));
      expect(shape(foldOlder(inTwo, events.slice(0, Math.floor(cut / 2))))).toEqual(whole);
    },
  );
});
