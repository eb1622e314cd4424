import { createContext, useContext } from 'react';
import type { ChannelItem } from './list/channel-list.js';
import type { Message } from './log/conversation.js';
import type { QuestionStep } from './message/use-commands.js';
import type { Named } from './message/named.js';
import type { OutboxEntry } from './outbox/outbox.js';

/** What can be done with a message, wherever it is shown. */
export interface RoomActions {
  react: (message: Message, emoji: string, mine: boolean) => void;
  pin: (message: Message) => void;
  /** Takes it into the composer to write it anew. */
  edit: (message: Message) => void;
  /** Asks first. */
  remove: (message: Message) => void;
  /** @param answer seq of the message that answers it */
  question: (seq: number, step: QuestionStep, answer?: number) => void;
  openThread: (seq: number) => void;
  openActions: (message: Message) => void;
  openHistory: (message: Message) => void;
  openSeen: (message: Message) => void;
  /** Adds what it says to the directory. */
  openKeep: (message: Message) => void;
  copyText: (message: Message) => void;
  copyLink: (message: Message) => void;
  retry: (entry: OutboxEntry) => void;
  /** Takes what was refused back into the composer. */
  rewrite: (entry: OutboxEntry) => void;
  discard: (entry: OutboxEntry) => void;
}

/** Changes seldom: whatever is in here draws every message anew when it does. */
export interface Room {
  channelId: string;
  kind: ChannelItem['kind'];
  /** Whom and what messages name, for them to stand out. */
  named: readonly Named[];
  /** Whether one can write here: not in an archived channel. */
  writable: boolean;
  actions: RoomActions;
}

const RoomContext = createContext<Room | null>(null);

export const RoomProvider = RoomContext.Provider;

/** The channel that is open. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom is used outside of a channel');
  return room;
}
