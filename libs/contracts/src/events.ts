import type { components } from './api.generated.js';
import type { Problem } from './errors.js';

type Schemas = components['schemas'];

/** Something changed about a request; the receiver fetches what it is allowed to see. */
export interface RequestChanged {
  requestId: string;
  status: Schemas['RequestStatus'];
  /** Grows with every change; a hint that is not newer than what is shown can be dropped. */
  version: number;
}

/** A coach went on or off duty, or became free or busy: fetch what the coach is doing. */
export interface DutyChanged {
  coachId: string;
}

/** A notification was written, was read, or has come farther on its way. */
export interface NotificationChanged {
  id: string;
  memberId: string;
}

/** A text message waits for a dispatcher, or was taken care of. */
export interface SmsChanged {
  id: string;
}

export interface ChannelTyping {
  channelId: string;
  /** Seq of the root of the thread that is written in; absent in the channel itself. */
  thread?: number;
  author: Schemas['Author'];
}

/** Ids of members; whoever came and went within the same moment stands in neither. */
export interface PresenceChanged {
  came: string[];
  went: string[];
}

/** Something about resources changed; `null`: about many at once. */
export interface ResourceChanged {
  resourceIds: string[] | null;
}

/** What the server tells its clients. Only the server authors events; every one is a hint, the rows are the truth. */
export interface ServerToClient {
  'offer.changed': (offer: Schemas['OfferCard']) => void;
  'request.changed': (change: RequestChanged) => void;
  /** What happened in one channel in one moment, in the order of its log. */
  'channel.events': (events: Schemas['ChannelEvent'][]) => void;
  /** Somebody is writing; it fades by itself. Never stored. */
  'channel.typing': (typing: ChannelTyping) => void;
  /** The member's channels are not what they were (one came, went, or is set differently): fetch the list. */
  'channels.changed': () => void;
  /** Members came online or went offline. In a large team only those are told who share a small channel with them. */
  'presence.changed': (presence: PresenceChanged) => void;
  'duty.changed': (change: DutyChanged) => void;
  'notification.changed': (change: NotificationChanged) => void;
  'sms.changed': (change: SmsChanged) => void;
  /** Shifts, swaps or time off are not what they were. */
  'rota.changed': () => void;
  'resource.changed': (change: ResourceChanged) => void;
  /** Calls were planned, made, handed over or ended, or are due: fetch them. */
  'follow_ups.changed': () => void;
  /** channelId → seq of its newest event. Sent on connecting and with every beat, so a silent loss heals. */
  'channel.heads': (heads: Record<string, number>) => void;
}

export type SendAcknowledgement =
  { ok: true; event: Schemas['ChannelEvent'] } | { ok: false; problem: Problem };

export type SendMessageCommand = Schemas['PostMessage'] & { channelId: string };

export interface TypingCommand {
  channelId: string;
  thread?: number;
}

/** What a client may ask over the socket. */
export interface ClientToServer {
  'channel.send': (command: SendMessageCommand, acknowledge: (answer: SendAcknowledgement) => void) => void;
  /** Told to the others in the channel; at most once in some seconds is enough. */
  'channel.typing': (command: TypingCommand) => void;
}
