import { randomUUID } from 'node:crypto';
import type { LiveServer } from './sockets.js';

/** How long the other nodes have to say who is there, in milliseconds; one that was killed never does. */
const PATIENCE_MS = 500;

interface Question {
  members: Set<string>;
  /** Nodes that have not answered yet. */
  left: number;
  done: () => void;
}

/**
 * Who is there (has a board open, is online), on whichever node. Nodes tell each other ids and no more: Socket.IO's own `fetchSockets` would put
 * every socket's cookies into Redis.
 */
export class Presence {
  private readonly questions = new Map<string, Question>();

  constructor(private readonly server: LiveServer) {
    server.on('room.who', (question, rooms) =>
      server.serverSideEmit('room.here', question, [...this.here(rooms)]),
    );
    server.on('room.here', (id, memberIds) => {
      const question = this.questions.get(id);
      if (!question) return;
      for (const memberId of memberIds) question.members.add(memberId);
      question.left -= 1;
      if (question.left <= 0) question.done();
    });
  }

  /** Ids of the members with a socket in one of these rooms now; what other nodes do not say in time is left out. */
  async in(rooms: string[]): Promise<ReadonlySet<string>> {
    const members = this.here(rooms);
    const left = (await this.server.of('/').adapter.serverCount()) - 1;
    if (left <= 0) return members;
    const id = randomUUID();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      this.questions.set(id, { members, left, done });
      this.server.serverSideEmit('room.who', id, rooms);
    });
    this.questions.delete(id);
    return members;
  }

  /** Of those connected to this node. */
  private here(rooms: string[]): Set<string> {
    const { adapter, sockets } = this.server.of('/');
    return new Set(
      rooms
        .flatMap((name) => [...(adapter.rooms.get(name) ?? [])])
        .flatMap((id) => {
          const actor = sockets.get(id)?.data.actor;
          return actor?.kind === 'member' ? [actor.memberId] : [];
        }),
    );
  }
}
