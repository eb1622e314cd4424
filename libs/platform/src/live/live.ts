import type { ServerToClient } from '@causeway/contracts';
import { Injectable } from '@nestjs/common';
import { Presence } from './presence.js';
import { room, type LiveServer } from './sockets.js';

/** Speaks to connected sockets, on every node. A hint may be lost: whoever must know reads the rows. */
@Injectable()
export class Live {
  private server?: LiveServer;
  private presence?: Presence;

  attach(server: LiveServer): void {
    this.server = server;
    this.presence = new Presence(server);
  }

  /** Ids of the members who have a board open now, on whichever node. May be too few when a node does not answer. */
  async onBoard(organizationId: string): Promise<ReadonlySet<string>> {
    return this.present([room.board(organizationId)]);
  }

  /** Ids of the members with a socket in one of these rooms now, on whichever node. May be too few when a node does not answer. */
  async present(rooms: string[]): Promise<ReadonlySet<string>> {
    return (await this.presence?.in(rooms)) ?? new Set();
  }

  /** How many sockets of this node are in a room. */
  sizeHere(name: string): number {
    return this.server?.of('/').adapter.rooms.get(name)?.size ?? 0;
  }

  emit<Event extends keyof ServerToClient>(
    rooms: string[],
    event: Event,
    ...payload: Parameters<ServerToClient[Event]>
  ): void {
    this.server?.to(rooms).emit(event, ...payload);
  }

  /** As {@link emit}, but to nobody who is in one of the rooms `but`. */
  emitBut<Event extends keyof ServerToClient>(
    rooms: string[],
    but: string[],
    event: Event,
    ...payload: Parameters<ServerToClient[Event]>
  ): void {
    this.server
      ?.to(rooms)
      .except(but)
      .emit(event, ...payload);
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
