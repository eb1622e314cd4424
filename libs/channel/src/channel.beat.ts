import { Clock } from '@causeway/kernel';
import { room, UnitOfWork, type LiveServer, type LiveSocket } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { isParticipant, type Participant } from './participant.js';
import { LEAVING_MS } from './persistence/membership.js';
import { Channels } from './use-cases/channels.js';
import { Entering } from './use-cases/entering.js';

/**
 * What every process does for its own sockets with each beat: puts right who is in which room, and tells the channels'
 * heads. So whatever a process was not told (there is no Redis, or it lost something) heals within one beat.
 */
@Injectable()
export class ChannelBeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entering: Entering,
    private readonly channels: Channels,
    private readonly clock: Clock,
  ) {}

  async beat(server: LiveServer): Promise<void> {
    const byOrganization = new Map<string, LiveSocket[]>();
    for (const socket of server.sockets.sockets.values()) {
      const { organizationId } = socket.data.actor;
      const sockets = byOrganization.get(organizationId);
      if (sockets) sockets.push(socket);
      else byOrganization.set(organizationId, [socket]);
    }
    for (const [organizationId, sockets] of byOrganization) {
      await this.cutWhoLeft(organizationId, sockets);
      await this.putRight(organizationId, sockets);
      const ids = new Set(sockets.flatMap(channelsOf));
      const heads = await this.unitOfWork.run(organizationId, () => this.channels.heads([...ids]));
      // As they are in rooms now: whoever left meanwhile hears of no head any more.
      for (const { to, channelIds } of alike(sockets))
        server.local.to(to).emit('channel.heads', pick(heads, channelIds));
    }
  }

  /**
   * Puts a socket into the rooms of its channels. Its own rooms are joined by now: from here on a sign-in that ends cuts
   * it, too; one that has ended is cut here.
   * @returns heads of its channels; null when it is not there any more
   */
  async enter(socket: LiveSocket): Promise<Record<string, number> | null> {
    const { actor } = socket.data;
    if (!isParticipant(actor)) return {};
    const before = await this.lookAt(socket, actor);
    if (!before) return null;
    await socket.join(Object.keys(before).map(actor.kind === 'member' ? room.channel : room.guests));
    // Removed between looking and joining: what cuts others was too early for this socket.
    const still = await this.lookAt(socket, actor);
    if (still)
      await leave(
        socket,
        Object.keys(before).filter((id) => !(id in still)),
      );
    return still;
  }

  private async lookAt(socket: LiveSocket, actor: Participant): Promise<Record<string, number> | null> {
    const { signedIn, heads } = await this.entering.look(actor);
    if (!signedIn) socket.disconnect(true);
    // What joins a room after it was cut would stay there for ever.
    return socket.disconnected ? null : heads;
  }

  private async cutWhoLeft(organizationId: string, sockets: LiveSocket[]): Promise<void> {
    const sessions = sockets.flatMap(({ data: { actor } }) =>
      actor.kind === 'member' ? [actor.sessionId] : [],
    );
    const valid = await this.unitOfWork.run(organizationId, () => this.entering.signedIn(sessions));
    for (const socket of sockets) {
      const { actor } = socket.data;
      if (actor.kind === 'member' && !valid.has(actor.sessionId)) socket.disconnect(true);
    }
  }

  /** Only those about whom something changed lately are looked at. */
  private async putRight(organizationId: string, sockets: LiveSocket[]): Promise<void> {
    const changed = await this.unitOfWork.run(organizationId, () => this.changedLately());
    const { members, threads, guests } = changed;
    const concerned = sockets.filter(({ disconnected, data: { actor } }) => {
      if (disconnected) return false;
      return actor.kind === 'member'
        ? members.has(actor.memberId) || (threads && actor.roles.some((role) => role !== 'coach'))
        : actor.kind === 'requester' && guests.has(actor.requestId);
    });
    await Promise.all(concerned.map((socket) => this.putRightOne(socket)));
  }

  private async putRightOne(socket: LiveSocket): Promise<void> {
    const before = new Set(channelsOf(socket));
    const heads = await this.enter(socket);
    if (!heads) return;
    const ids = new Set(Object.keys(heads));
    await leave(
      socket,
      [...before].filter((id) => !ids.has(id)),
    );
    const same = ids.size === before.size && [...ids].every((id) => before.has(id));
    if (!same) socket.emit('channels.changed');
  }

  private async changedLately() {
    const since = new Date(this.clock.now().getTime() - LEAVING_MS);
    const [members, [threads], guests] = await Promise.all([
      this.unitOfWork.query<{ id: string }>(
        'SELECT member_id AS id FROM channel_member WHERE joined_at > $1 OR left_at > $1',
        [since],
      ),
      this.unitOfWork.query(`SELECT 1 FROM channel WHERE kind = 'request' AND created_at > $1 LIMIT 1`, [
        since,
      ]),
      this.unitOfWork.query<{ id: string }>(
        'SELECT request_id AS id FROM channel_guest WHERE invited_at > $1 OR ended_at > $1',
        [since],
      ),
    ]);
    return {
      members: new Set(members.map(({ id }) => id)),
      threads: threads !== undefined,
      guests: new Set(guests.map(({ id }) => id)),
    };
  }
}

const channelsOf = (socket: LiveSocket): string[] =>
  [...socket.rooms].flatMap((name) => /^(?:channel|guests):(.*)$/.exec(name)?.[1] ?? []);

/** Sockets that are in the same channels: all their heads go to all of them as one packet, made once. */
function alike(sockets: readonly LiveSocket[]): { to: string[]; channelIds: string[] }[] {
  const groups = new Map<string, { to: string[]; channelIds: string[] }>();
  for (const socket of sockets) {
    const channelIds = channelsOf(socket).sort();
    if (channelIds.length === 0) continue;
    const key = channelIds.join();
    const group = groups.get(key);
    if (group) group.to.push(socket.id);
    else groups.set(key, { to: [socket.id], channelIds });
  }
  return [...groups.values()];
}

const pick = (heads: Readonly<Record<string, number>>, ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    ids.flatMap((id): [string, number][] => (heads[id] === undefined ? [] : [[id, heads[id]]])),
  );

async function leave(socket: LiveSocket, channelIds: string[]): Promise<void> {
  for (const id of channelIds)
    for (const name of [room.channel(id), room.guests(id)]) await socket.leave(name);
}
