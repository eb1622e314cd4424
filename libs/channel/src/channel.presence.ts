import { Live, room, type LiveSocket, type MemberActor } from '@causeway/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PresenceNews } from './domain/presence-news.js';
import type { Author } from './event.dto.js';
import { authorOf } from './participant.js';

/** How long somebody whose last socket went counts as online, in milliseconds: phones lose and find their network. */
const GRACE_MS = 5_000;
/** Between two looks at who came and went; all of them are told in one packet, in milliseconds. */
const TELL_EVERY_MS = 1_000;
/** In a room of more sockets nobody is told who comes and goes: there it is news every second, for thousands of phones. */
const MOST_TOLD = 200;
/** Between two signs of one socket's writing that are passed on, in milliseconds. */
const TYPING_EVERY_MS = 1_000;

/**
 * Who is online, and who is writing: told live, never stored. Whoever comes or goes is told to the team while it is small,
 * and in a large one to those who share a conversation or a small channel with them; the others see it when they open the
 * list of people. What was told within a second goes out together.
 */
@Injectable()
export class ChannelPresence implements OnModuleDestroy {
  private readonly typed = new WeakMap<LiveSocket, number>();
  private readonly news = new PresenceNews();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly live: Live) {}

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  /** A socket is in its rooms. */
  came(socket: LiveSocket): void {
    const { actor } = socket.data;
    if (actor.kind !== 'member' || this.live.sizeHere(room.member(actor.memberId)) > 1) return;
    this.news.came(actor.memberId, this.concerned(socket, actor));
    this.tellSoon();
  }

  /** A socket goes, and is still in its rooms. */
  goes(socket: LiveSocket): void {
    const { actor } = socket.data;
    if (actor.kind !== 'member' || this.live.sizeHere(room.member(actor.memberId)) > 1) return;
    this.news.went(actor.memberId, this.concerned(socket, actor), performance.now() + GRACE_MS);
    this.tellSoon();
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

  /** Rooms of those who are told about somebody. */
  private concerned(socket: LiveSocket, { organizationId }: MemberActor): string[] {
    const team = room.team(organizationId);
    if (this.live.sizeHere(team) <= MOST_TOLD) return [team];
    const ofChannels = room.channel('');
    return [...socket.rooms].filter(
      (name) => name.startsWith(ofChannels) && this.live.sizeHere(name) <= MOST_TOLD,
    );
  }

  private tellSoon(): void {
    this.timer ??= setTimeout(() => void this.tell().catch(() => undefined), TELL_EVERY_MS).unref();
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const gone = this.news.due(performance.now());
    // Another socket of theirs may be at another process.
    const here = gone.length > 0 ? await this.live.present(gone.map(room.member)) : new Set<string>();
    for (const [name, { came, went }] of this.news.take(gone, here))
      this.live.emit([name], 'presence.changed', { came, went });
    if (this.news.waiting) this.tellSoon();
  }
}
