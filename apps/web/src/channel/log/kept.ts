import type { ChannelView } from './channel-sync.js';
import type { ChannelEvent } from './log.js';

/** So many messages of a channel are kept on the device, and at most so many events with what happened to them. */
const mostMessages = 300;
const mostEvents = 2_000;

/**
 * The newest stretch of a channel that a device may keep. What was deleted for everybody, or is past the organization's
 * time for messages, is not kept either, however it came here.
 */
export function keepable({ log, conversation }: ChannelView): ChannelEvent[] {
  let messages = 0;
  let from = log.events.length;
  while (from > 0 && messages < mostMessages && log.events.length - from < mostEvents) {
    from -= 1;
    if (log.events[from]?.type === 'message.posted') messages += 1;
  }
  return log.events.slice(from).map((event) => {
    const about = messageOf(event);
    if (about === undefined) return event;
    const gone = about <= conversation.purgedUpTo || conversation.messages.get(about)?.deleted;
    return gone ? withoutContent(event) : event;
  });
}

/** What was kept, without the words of messages up to a seq. */
export const withoutPurged = (kept: readonly ChannelEvent[], upTo: number): ChannelEvent[] =>
  kept.map((event) => ((messageOf(event) ?? Infinity) <= upTo ? withoutContent(event) : event));

/** Seq of the message that an event posted, or is about. */
const messageOf = ({ type, seq, target }: ChannelEvent): number | undefined =>
  type === 'message.posted' ? seq : target;

function withoutContent(event: ChannelEvent): ChannelEvent {
  const { channelId, seq, type, at, author, clientMessageId, target, thread } = event;
  return {
    channelId,
    seq,
    type,
    at,
    author,
    ...(clientMessageId !== undefined && { clientMessageId }),
    ...(target !== undefined && { target }),
    ...(thread !== undefined && { thread }),
  };
}
