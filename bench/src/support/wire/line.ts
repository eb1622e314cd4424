/** One member's connection to a server that is measured, with as little work of the client's own as can be. */
export interface Line {
  /** Resolves when the server has said that it took the message. */
  send(text: string): Promise<void>;
  close(): void;
}

/** Called with the texts that arrived, in their order. The same array while the same packet arrives. */
export type Hear = (texts: readonly string[]) => void;

/** How to reach one of the servers, and who comes. */
export interface Place {
  kind: 'causeway' | 'raw' | 'xmpp';
  port: number;
  /** One for each member: a session's token, or a nickname. */
  names: string[];
  /** The channel or the room. */
  channel: string;
}

/** Longest wait for a connection or an acknowledgement, in milliseconds. */
export const LINE_LIMIT_MS = 60_000;
