import type { components } from '@causeway/contracts';
import type { ChannelEvent } from './log.js';

export type ChannelItem = components['schemas']['ChannelItem'];

/**
 * Counts an event into the list of channels, without asking the server.
 * Returns the same list when there is nothing to count, and null when only the server knows the new count:
 * a hole before this event, or a read mark made on another device.
 */
export function countEvent(items: ChannelItem[], event: ChannelEvent, meId: string): ChannelItem[] | null {
  const item = items.find((each) => each.id === event.channelId);
  if (!item) return null;
  if (event.seq <= item.headSeq) return items;
  if (event.seq > item.headSeq + 1) return null;
  const own = event.author.id === meId;
  if (own && event.type === 'read' && (event.readUpTo ?? 0) > item.lastReadSeq) return null;
  const counted = !own && event.type === 'message.posted';
  const changed = { ...item, headSeq: event.seq, unread: item.unread + (counted ? 1 : 0) };
  return items.map((each) => (each === item ? changed : each));
}

/** Whether a beat knows of events that the list has not counted. */
export function isBehind(items: ChannelItem[], heads: Readonly<Record<string, number>>): boolean {
  return items.some((item) => (heads[item.id] ?? 0) > item.headSeq);
}
