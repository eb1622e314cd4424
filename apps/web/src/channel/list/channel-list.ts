import type { Schemas } from '../../shared/api.js';
import type { ChannelEvent } from '../log/log.js';

export type ChannelItem = Schemas['ChannelItem'];

/**
 * Counts events of one channel into the list of channels, without asking the server.
 * Returns the same list when there is nothing to count, and null when only the server knows the new count: a hole before
 * these events, a read mark made on another device, something about the channel itself, or a call to whoever is on duty.
 */
export function countEvents(
  items: ChannelItem[],
  events: readonly ChannelEvent[],
  meId: string,
): ChannelItem[] | null {
  return events.reduce<ChannelItem[] | null>(
    (counted, event) => counted && countEvent(counted, event, meId),
    items,
  );
}

function countEvent(items: ChannelItem[], event: ChannelEvent, meId: string): ChannelItem[] | null {
  const item = items.find((each) => each.id === event.channelId);
  if (!item) return null;
  if (event.seq <= item.headSeq) return items;
  if (event.seq > item.headSeq + 1 || asksTheServer.has(event.type)) return null;
  const own = event.author.id === meId;
  if (own && event.type === 'read' && (event.readUpTo ?? 0) > item.lastReadSeq) return null;
  const posted = event.type === 'message.posted';
  if (posted && !own && event.mentions?.some(({ kind }) => kind === 'onduty')) return null;
  const calls = event.mentions?.some(({ kind, id }) => kind === 'team' || (kind === 'member' && id === meId));
  const changed: ChannelItem = {
    ...item,
    headSeq: event.seq,
    unread: item.unread + (posted && !own ? 1 : 0),
    mentions: item.mentions + (posted && !own && calls ? 1 : 0),
    lastMessage: posted ? asLast(event) : item.lastMessage,
  };
  return items.map((each) => (each === item ? changed : each));
}

const asksTheServer = new Set<ChannelEvent['type']>([
  'member.joined',
  'member.left',
  'channel.changed',
  'message.deleted',
  'messages.purged',
]);

const asLast = ({ seq, at, author, text }: ChannelEvent): ChannelItem['lastMessage'] => ({
  seq,
  at,
  author,
  text: text ?? null,
});

/** Whether a beat knows of events that the list has not counted. */
export function isBehind(items: ChannelItem[], heads: Readonly<Record<string, number>>): boolean {
  return items.some((item) => (heads[item.id] ?? 0) > item.headSeq);
}

/** Whether somebody wants to hear nothing of a channel at the moment. */
export const isQuiet = (item: ChannelItem, now: number): boolean =>
  item.notify === 'none' || (item.mutedUntil !== null && Date.parse(item.mutedUntil) > now);

/** What a channel adds to the number on the navigation: of a muted one only what calls its reader. */
export const countsOnBadge = (item: ChannelItem, now = Date.now()): number =>
  isQuiet(item, now) ? item.mentions : item.unread;

export const groups = ['channels', 'requests', 'direct'] as const;
export type Group = (typeof groups)[number];

/** The list as people look through it; who was written to last stands first among requests and direct conversations. */
export function grouped(items: readonly ChannelItem[]): [Group, ChannelItem[]][] {
  const groupOf = ({ kind }: ChannelItem): Group =>
    kind === 'request' ? 'requests' : kind === 'direct' ? 'direct' : 'channels';
  const newest = (item: ChannelItem): number => Date.parse(item.lastMessage?.at ?? '') || 0;
  const order: Record<Group, (a: ChannelItem, b: ChannelItem) => number> = {
    channels: (a, b) => Number(a.kind !== 'team') - Number(b.kind !== 'team') || byName(a, b),
    requests: (a, b) => newest(b) - newest(a) || byName(a, b),
    direct: (a, b) => newest(b) - newest(a) || byName(a, b),
  };
  return groups.map((group) => [group, items.filter((each) => groupOf(each) === group).sort(order[group])]);
}

const byName = (a: ChannelItem, b: ChannelItem): number => a.name.localeCompare(b.name);
