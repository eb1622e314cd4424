import { Clock } from '@causeway/kernel';
import { room, UnitOfWork, type LiveServer, type LiveSocket } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { LEAVING_MS } from './persistence/membership.js';
import { Channels } from './use-cases/channels.js';
import { Membership } from './use-cases/membership.js';

/**
 * What every process does for its own sockets with each beat: puts right who is in which room, and tells the channels'
 * heads. So whatever a process was not told (there is no Redis, or it lost something) heals within one beat.
 */
@Injectable()
export class ChannelBeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly channels: Channels,
    private readonly clock: Clock,
  ) {}

  async beat(server: LiveServer): Promise<void> {
    const byOrganization = new Map<string, LiveSocket[]>();
    for (const socket of server.sockets.sockets.values()) {
      const { organizationId } = socket.data.actor;
      byOrganization.set(organizationId, [...(byOrganization.get(organizationId) ?? []), socket]);
    }
    for (const [organizationId, sockets] of byOrganization) {
      await this.cutWhoLeft(organizationId, sockets);
      await this.putRight(organizationId, sockets);
      const ids = new Set(sockets.flatMap(channelsOf));
      const heads = await this.unitOfWork.run(organizationId, () => this.channels.heads([...ids]));
      for (const [id, seq] of Object.entries(heads))
        server.local.to([room.channel(id), room.guests(id)]).emit('channel.heads', { [id]: seq });
    }
  }

  /** Puts a socket into the rooms of its channels. @returns their ids */
  async enter(socket: LiveSocket): Promise<string[]> {
    const { actor } = socket.data;
    if (actor.kind !== 'member' && actor.kind !== 'requester') return [];
    const ids = await this.unitOfWork.run(actor.organizationId, () => this.membership.idsOf(actor));
    await socket.join(ids.map(actor.kind === 'member' ? room.channel : room.guests));
    // Removed between looking and joining: what cuts others was too early for this socket.
    const still = new Set(
      await this.unitOfWork.run(actor.organizationId, () => this.membership.idsOf(actor)),
    );
    for (const id of ids.filter((each) => !still.has(each))) {
      await socket.leave(room.channel(id));
      await socket.leave(room.guests(id));
    }
    return [...still];
  }

  /** Whether the sign-in of a socket still holds. */
  async isSignedIn({ data: { actor } }: LiveSocket): Promise<boolean> {
    if (actor.kind !== 'member') return true;
    return (await this.signedIn(actor.organizationId, [actor.sessionId])).has(actor.sessionId);
  }

  private async cutWhoLeft(organizationId: string, sockets: LiveSocket[]): Promise<void> {
    const sessions = sockets.flatMap(({ data: { actor } }) =>
      actor.kind === 'member' ? [actor.sessionId] : [],
    );
    const valid = await this.signedIn(organizationId, sessions);
    for (const socket of sockets) {
      const { actor } = socket.data;
      if (actor.kind === 'member' && !valid.has(actor.sessionId)) socket.disconnect(true);
    }
  }

  private async signedIn(organizationId: string, sessionIds: string[]): Promise<Set<string>> {
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<{ id: string }>(
        `SELECT session.id FROM session JOIN member ON member.id = member_id
         WHERE session.id = ANY ($1) AND ended_at IS NULL AND active`,
        [sessionIds],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Only those about whom something changed lately are looked at. */
  private async putRight(organizationId: string, sockets: LiveSocket[]): Promise<void> {
    const changed = await this.unitOfWork.run(organizationId, () => this.changedLately());
    const { members, threads, guests } = changed;
    for (const socket of sockets) {
      const { actor } = socket.data;
      const concerned =
        actor.kind === 'member'
          ? members.has(actor.memberId) || (threads && actor.roles.some((role) => role !== 'coach'))
          : actor.kind === 'requester' && guests.has(actor.requestId);
      if (!concerned || socket.disconnected) continue;
      const before = new Set(channelsOf(socket));
      const ids = new Set(await this.enter(socket));
      for (const id of before)
        if (!ids.has(id)) for (const name of [room.channel(id), room.guests(id)]) await socket.leave(name);
      const same = ids.size === before.size && [...ids].every((id) => before.has(id));
      if (!same) socket.emit('channels.changed');
    }
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
