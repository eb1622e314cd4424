import type { ChannelEvent } from './event.dto.js';

declare module '@causeway/kernel' {
  interface FactMap {
    /** What happened in one channel in one transaction, in order. */
    'channel.events': {
      channelId: string;
      events: ChannelEvent[];
      /** Members who left lately: none of their sockets hears of it, on whichever node and however it came back. */
      left: string[];
      /** Whether a facility's staff are in it. */
      guests: boolean;
    };
    /** Members came into a channel, or all who dispatch. */
    'channel.joined': { channelId: string; memberIds: string[] | 'dispatch' };
    /** Members are in it no longer. */
    'channel.left': { channelId: string; memberIds: string[] };
    /** Name, purpose or whether it is in use: for everybody in it. */
    'channel.set': { channelId: string };
    'channel.guests': { channelId: string; requestId: string; invited: boolean };
    /** A member has read up to there. */
    'channel.read': { channelId: string; memberId: string; seq: number };
    /** A message calls these members, who want to be told. */
    'channel.called': { channelId: string; memberIds: string[]; at: Date };
    /** A question is put to these members: to who is on duty, in the next rounds to who dispatches, and who supervises. */
    'question.asked': { channelId: string; seq: number; round: 0 | 1 | 2; memberIds: string[]; at: Date };
    /** There is something new for these members, who want to be told of all. */
    'channel.written': { channelId: string; memberIds: string[]; direct: boolean; at: Date };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'channel.close-threads': Record<string, never>;
    'channel.escalate-questions': Record<string, never>;
  }
}

export {};
