import type { ChannelEvent, ChannelLog } from './log.js';

export type Author = ChannelEvent['author'];

export interface Reaction {
  readonly emoji: string;
  /** In the order in which they reacted. */
  readonly by: readonly Author[];
}

/** Where a question of the team stands. */
export interface QuestionState {
  readonly state: 'open' | 'claimed' | 'answered';
  readonly escalated: boolean;
  /** Who looks into it, or who said that it is answered. */
  readonly by: Author | null;
  /** Seq of the message that answers it. */
  readonly answer: number | null;
}

/** A message as it stands after everything that happened to it. */
export interface Message {
  readonly seq: number;
  readonly clientMessageId: string | undefined;
  readonly author: Author;
  readonly at: string;
  readonly text: string;
  /** Seq of the message that this one replies to, in the thread beside the channel. */
  readonly thread: number | undefined;
  readonly mentions: NonNullable<ChannelEvent['mentions']>;
  readonly resources: readonly string[];
  readonly attachments: NonNullable<ChannelEvent['attachments']>;
  readonly question: QuestionState | undefined;
  readonly editedAt: string | undefined;
  readonly deleted: { readonly by: Author; readonly at: string } | undefined;
  readonly reactions: readonly Reaction[];
  readonly pinned: { readonly by: Author; readonly at: string } | undefined;
  /** Replies that stand. */
  readonly replyCount: number;
  readonly lastReplyAt: string | undefined;
}

/** Something to be said between the messages: who came and went, what the channel is called now. */
export interface Note {
  readonly seq: number;
  readonly at: string;
  readonly author: Author;
  readonly type: 'member.joined' | 'member.left' | 'channel.changed';
  readonly member: ChannelEvent['member'];
}

/** What a stretch of a channel's log says, for people. Every function here is pure. */
export interface Conversation {
  /** By seq; the map keeps no order. */
  readonly messages: ReadonlyMap<number, Message>;
  readonly notes: ReadonlyMap<number, Note>;
  /** How far each member has read, as far as this stretch says. */
  readonly readers: ReadonlyMap<string, { readonly name: string; readonly upTo: number }>;
  /** Events about messages that are not held, by the seq of the message, for when it is fetched. */
  readonly waiting: ReadonlyMap<number, readonly ChannelEvent[]>;
  /** The organization's schedule took away what was said up to this seq; 0: nothing. */
  readonly purgedUpTo: number;
}

export const emptyConversation: Conversation = {
  messages: new Map(),
  notes: new Map(),
  readers: new Map(),
  waiting: new Map(),
  purgedUpTo: 0,
};

/** Takes the events that follow what is held. A message that nothing happened to stays the same object. */
export function foldNewer(conversation: Conversation, events: readonly ChannelEvent[]): Conversation {
  if (events.length === 0) return conversation;
  const work = copy(conversation);
  for (const event of events) apply(work, event);
  return work;
}

/** Puts an older stretch in front: what happened to its messages later is already known and is applied to them. */
export function foldOlder(conversation: Conversation, events: readonly ChannelEvent[]): Conversation {
  if (events.length === 0) return conversation;
  const work = copy(foldNewer(emptyConversation, events));
  for (const [seq, message] of conversation.messages) work.messages.set(seq, message);
  for (const [seq, note] of conversation.notes) work.notes.set(seq, note);
  for (const [id, reader] of conversation.readers) {
    work.readers.set(id, { ...reader, upTo: Math.max(reader.upTo, work.readers.get(id)?.upTo ?? 0) });
  }
  for (const [target, later] of conversation.waiting) {
    for (const event of later) about(work, target, event);
  }
  purge(work, conversation.purgedUpTo);
  return work;
}

/** Follows a log that grew at either end, or that was opened anew. */
export function followLog(conversation: Conversation, before: ChannelLog, after: ChannelLog): Conversation {
  if (after.events === before.events) return conversation;
  const newest = before.last ?? 0;
  const joins = before.events.length > 0 && after.first <= before.first && (after.last ?? 0) >= newest;
  if (!joins) return foldNewer(emptyConversation, after.events);
  const older = after.events.slice(0, before.first - after.first);
  const newer = after.events.slice(newest - after.first + 1);
  return foldNewer(foldOlder(conversation, older), newer);
}

/**
 * Messages that were fetched by themselves, since the log that is held does not reach back to them: of a thread, a pin,
 * around a message that a link leads to. What happens to them later is applied to them too.
 */
export type Aside = ReadonlyMap<number, Message>;

export const learn = (aside: Aside, messages: readonly Message[]): Aside =>
  new Map([...aside, ...messages.map((each): [number, Message] => [each.seq, each])]);

/** Applies what is about messages that stand aside; the same map when nothing is. */
export function foldAside(aside: Aside, events: readonly ChannelEvent[]): Aside {
  const oldest = Math.min(...aside.keys());
  const has = (seq: number | undefined): boolean => seq !== undefined && aside.has(seq);
  const about = events.filter(({ type, target, thread, readUpTo = 0 }) =>
    type === 'messages.purged' ? readUpTo >= oldest : has(target) || has(thread),
  );
  return about.length === 0 ? aside : foldNewer({ ...emptyConversation, messages: aside }, about).messages;
}

interface Work {
  messages: Map<number, Message>;
  notes: Map<number, Note>;
  readers: Map<string, { name: string; upTo: number }>;
  waiting: Map<number, readonly ChannelEvent[]>;
  purgedUpTo: number;
}

const copy = (from: Conversation): Work => ({
  messages: new Map(from.messages),
  notes: new Map(from.notes),
  readers: new Map(from.readers),
  waiting: new Map(from.waiting),
  purgedUpTo: from.purgedUpTo,
});

function apply(work: Work, event: ChannelEvent): void {
  switch (event.type) {
    case 'message.posted':
      work.messages.set(event.seq, posted(event));
      hasRead(work, event.author, event.seq);
      if (event.thread !== undefined) about(work, event.thread, event);
      return;
    case 'read':
      hasRead(work, event.author, event.readUpTo ?? 0);
      return;
    case 'member.joined':
    case 'member.left':
    case 'channel.changed':
      work.notes.set(event.seq, {
        seq: event.seq,
        at: event.at,
        author: event.author,
        type: event.type,
        member: event.member,
      });
      return;
    case 'messages.purged':
      purge(work, event.readUpTo ?? 0);
      return;
    default:
      if (event.target !== undefined) about(work, event.target, event);
  }
}

/** Applies an event to the message that it is about, or keeps it until that one is fetched. */
function about(work: Work, target: number, event: ChannelEvent): void {
  const message = work.messages.get(target);
  if (!message) {
    work.waiting.set(target, [...(work.waiting.get(target) ?? []), event]);
    return;
  }
  work.messages.set(target, changed(message, event));
  if (event.type === 'message.deleted' && message.thread !== undefined) about(work, message.thread, event);
}

function changed(message: Message, event: ChannelEvent): Message {
  const { author, at } = event;
  switch (event.type) {
    case 'message.posted':
      return { ...message, replyCount: message.replyCount + 1, lastReplyAt: at };
    case 'message.edited':
      return {
        ...message,
        text: event.text ?? '',
        mentions: event.mentions ?? [],
        resources: event.resources ?? [],
        editedAt: at,
      };
    case 'message.deleted':
      return event.target === message.seq
        ? { ...message, ...nothing, deleted: { by: author, at } }
        : { ...message, replyCount: message.replyCount - 1 };
    case 'reaction.added':
      return { ...message, reactions: withReaction(message.reactions, event.emoji ?? '', author) };
    case 'reaction.removed':
      return { ...message, reactions: withoutReaction(message.reactions, event.emoji ?? '', author) };
    case 'pin.added':
      return { ...message, pinned: { by: author, at } };
    case 'pin.removed':
      return { ...message, pinned: undefined };
    default:
      return message.question ? { ...message, question: asked(message.question, event) } : message;
  }
}

/** A deleted message keeps who and when; what it said is gone. */
const nothing = {
  text: '',
  mentions: [],
  resources: [],
  attachments: [],
  reactions: [],
  editedAt: undefined,
  pinned: undefined,
  question: undefined,
} satisfies Partial<Message>;

const openQuestion: QuestionState = { state: 'open', escalated: false, by: null, answer: null };

function asked(question: QuestionState, event: ChannelEvent): QuestionState {
  switch (event.type) {
    case 'question.claimed':
      return { ...question, state: 'claimed', by: event.author };
    case 'question.answered':
      return { ...question, state: 'answered', by: event.author, answer: event.answer ?? null };
    case 'question.escalated':
      // Whoever looked into it said no more; everybody is asked again.
      return { ...openQuestion, escalated: true };
    case 'question.released':
    case 'question.reopened':
      return openQuestion;
    default:
      return question;
  }
}

const posted = (event: ChannelEvent): Message => ({
  seq: event.seq,
  clientMessageId: event.clientMessageId,
  author: event.author,
  at: event.at,
  text: event.text ?? '',
  thread: event.thread,
  mentions: event.mentions ?? [],
  resources: event.resources ?? [],
  attachments: event.attachments ?? [],
  question: event.question ? openQuestion : undefined,
  editedAt: undefined,
  deleted: undefined,
  reactions: [],
  pinned: undefined,
  replyCount: 0,
  lastReplyAt: undefined,
});

/** Guests have no id; a name is all that tells them apart. */
export const sameAuthor = (one: Author, other: Author): boolean =>
  one.id === other.id && one.name === other.name;

function withReaction(reactions: readonly Reaction[], emoji: string, author: Author): readonly Reaction[] {
  const there = reactions.find((each) => each.emoji === emoji);
  if (!there) return [...reactions, { emoji, by: [author] }];
  if (there.by.some((each) => sameAuthor(each, author))) return reactions;
  return reactions.map((each) => (each === there ? { emoji, by: [...each.by, author] } : each));
}

function withoutReaction(reactions: readonly Reaction[], emoji: string, author: Author): readonly Reaction[] {
  return reactions
    .map((each) =>
      each.emoji === emoji ? { emoji, by: each.by.filter((one) => !sameAuthor(one, author)) } : each,
    )
    .filter(({ by }) => by.length > 0);
}

/** Whoever wrote has seen what stood above. */
function hasRead(work: Work, author: Author, upTo: number): void {
  if (author.id === null || (work.readers.get(author.id)?.upTo ?? 0) >= upTo) return;
  work.readers.set(author.id, { name: author.name, upTo });
}

/** Nothing that was said up to here is shown any more, also when its place in the log is fetched later. */
function purge(work: Work, upTo: number): void {
  work.purgedUpTo = Math.max(work.purgedUpTo, upTo);
  for (const held of [work.messages, work.notes])
    for (const seq of held.keys()) if (seq <= work.purgedUpTo) held.delete(seq);
}
