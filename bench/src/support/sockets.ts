import type { ClientToServer, ServerToClient } from '@causeway/contracts';
import { io, type Socket } from 'socket.io-client';

/** What the bare server sends beside Causeway's own events: when it did, by the machine's monotonic clock. */
interface Stamp {
  stamp: (nanoseconds: string) => void;
}

export type LiveClient = Socket<ServerToClient & Stamp, ClientToServer>;

/** A connected socket. @throws when the server refuses it */
export function connect(baseUrl: string, token: string): Promise<LiveClient> {
  const socket: LiveClient = io(baseUrl, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: 30_000,
  });
  return new Promise((done, fail) => {
    socket.once('connect', () => done(socket));
    socket.once('connect_error', fail);
  });
}
