import type { ClientToServer, ServerToClient } from '@causeway/contracts';
import { Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../access/actor.js';

/** What the server keeps about a connected socket. */
export interface SocketData {
  actor: Actor;
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** Names of the rooms. The server alone decides who is in which. */
export const room = {
  member: (memberId: string) => `member:${memberId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  /** Dispatchers, supervisors and administrators of an organization. */
  board: (organizationId: string) => `board:${organizationId}`,
  request: (requestId: string) => `request:${requestId}`,
  channel: (channelId: string) => `channel:${channelId}`,
};

/** Speaks to connected sockets, on every node. A hint may be lost: whoever must know reads the rows. */
@Injectable()
export class Live {
  private server?: LiveServer;

  attach(server: LiveServer): void {
    this.server = server;
  }

  emit<Event extends keyof ServerToClient>(
    rooms: string[],
    event: Event,
    ...payload: Parameters<ServerToClient[Event]>
  ): void {
    this.server?.to(rooms).emit(event, ...payload);
  }

  /** Lets a member's sockets into or out of a room, on every node. */
  join(of: string, into: string): void {
    this.server?.in(of).socketsJoin(into);
  }

  leave(of: string, from: string): void {
    this.server?.in(of).socketsLeave(from);
  }

  /** Cuts every socket in a room at once. */
  disconnect(of: string): void {
    this.server?.in(of).disconnectSockets(true);
  }
}
