import type { ClientToServer, ServerToClient } from '@causeway/contracts';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../access/actor.js';

/** What the server keeps about a connected socket. */
export interface SocketData {
  actor: Actor;
}

/** What nodes tell each other. */
interface NodeToNode {
  'room.who': (question: string, rooms: string[]) => void;
  'room.here': (question: string, memberIds: string[]) => void;
}

export type LiveServer = Server<ClientToServer, ServerToClient, NodeToNode, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, NodeToNode, SocketData>;

/** Names of the rooms. The server alone decides who is in which. */
export const room = {
  member: (memberId: string) => `member:${memberId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  /** Dispatchers, supervisors and administrators of an organization. */
  board: (organizationId: string) => `board:${organizationId}`,
  /** Every member of an organization. */
  team: (organizationId: string) => `team:${organizationId}`,
  request: (requestId: string) => `request:${requestId}`,
  channel: (channelId: string) => `channel:${channelId}`,
  /** A facility's staff who were invited to a channel: they hear first names only. */
  guests: (channelId: string) => `guests:${channelId}`,
};
