import { Live, room, type LiveSocket } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Author } from './event.dto.js';
import { authorOf } from './participant.js';

/** How long somebody whose last socket went counts as online, in milliseconds: phones lose and find their network. */
const GRACE_MS = 5_000;
/** Between two signs of one socket's writing that are passed on, in milliseconds. */
const TYPING_EVERY_MS = 1_000;

/** Who is online, and who is writing: told live, never stored. */
@Injectable()
export class ChannelPresence {
  private readonly typed = new WeakMap<LiveSocket, number>();

  constructor(private readonly live: Live) {}

  came({ data: { actor } }: LiveSocket): void {
    if (actor.kind !== 'member') return;
    const { memberId, organizationId } = actor;
    this.live.emit([room.team(organizationId)], 'presence.changed', { memberId, online: true });
  }

  went({ data: { actor } }: LiveSocket): void {
    if (actor.kind !== 'member') return;
    const { memberId, organizationId } = actor;
    setTimeout(() => void this.tellGone(organizationId, memberId).catch(() => undefined), GRACE_MS).unref();
  }

  /** Whether a sign of writing is passed on: the socket is in the channel, and gave none just now. */
  mayType(socket: LiveSocket, channelId: string): boolean {
    if (!socket.rooms.has(room.channel(channelId)) && !socket.rooms.has(room.guests(channelId))) return false;
    const now = performance.now();
    if (now - (this.typed.get(socket) ?? -TYPING_EVERY_MS) < TYPING_EVERY_MS) return false;
    this.typed.set(socket, now);
    return true;
  }

  authorOf({ data: { actor } }: LiveSocket): Author {
    return actor.kind === 'member' ? authorOf(actor) : { id: null, name: '', kind: 'guest' };
  }

  private async tellGone(organizationId: string, memberId: string): Promise<void> {
    if ((await this.live.present(room.member(memberId))).size > 0) return;
    this.live.emit([room.team(organizationId)], 'presence.changed', { memberId, online: false });
  }
}
