import type { ClientToServer, ServerToClient } from '@causeway/contracts';
import type { Socket } from 'socket.io-client';
import type { Hints } from './status-feed.js';

/**
 * Hints over Socket.IO about the request behind a status token. The client is fetched after the page stands; where it
 * cannot be fetched, or the ward's proxy lets no socket through, asking regularly goes on without it.
 * @param talked the team wrote, invited or ended its invitation
 */
export function listenWith(token: string, talked: () => void): (hints: Hints) => () => void {
  return ({ changed, up, down }) => {
    let closed = false;
    let socket: Socket<ServerToClient, ClientToServer> | undefined;
    const open = async (): Promise<void> => {
      const { io } = await import('socket.io-client');
      if (closed) return;
      socket = io({ auth: { token }, reconnectionDelayMax: 10_000 });
      socket.on('connect', up);
      socket.on('disconnect', down);
      socket.on('request.changed', (change) => changed(change.version));
      socket.on('channel.events', talked);
      socket.on('channels.changed', talked);
    };
    open().catch(() => undefined);
    return () => {
      closed = true;
      socket?.disconnect();
    };
  };
}
