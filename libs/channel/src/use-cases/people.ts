import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Live, room, UnitOfWork, type MemberActor, type Role } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { PersonList } from '../channel.dto.js';
import type { Author } from '../event.dto.js';
import { ChannelLog, type LockedChannel } from '../persistence/channel-log.js';
import { IS_IN } from '../persistence/membership.js';
import { Membership } from './membership.js';

interface PersonRow {
  id: string;
  name: string;
  roles: Role[];
  on_duty: boolean;
}

/** SQL: the team's people with whether they are on duty at `$1`; a join and a condition follow. */
const PEOPLE = `SELECT person.id, person.display_name AS name, person.roles,
    EXISTS (SELECT 1 FROM duty_spell duty WHERE duty.member_id = person.id AND duty.ended_at IS NULL AND duty.expires_at > $1) AS on_duty
  FROM member person`;

/** Who is in channels: who they are, and how they come and go. */
@Injectable()
export class People {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly log: ChannelLog,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Everybody of the team, to write to and to call, with who is online and on duty. */
  async team({ organizationId }: MemberActor): Promise<PersonList> {
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<PersonRow>(
        `${PEOPLE} WHERE person.active ORDER BY person.display_name, person.id`,
        [this.clock.now()],
      ),
    );
    return this.shown(organizationId, rows);
  }

  /** Who is in a channel. @throws DomainError `channel.not_found` */
  async in(actor: MemberActor, channelId: string): Promise<PersonList> {
    const rows = await this.unitOfWork.run(actor.organizationId, async () => {
      await this.membership.demand(actor, 'channel.read', channelId);
      return this.unitOfWork.query<PersonRow>(
        `${PEOPLE} JOIN channel ON ${IS_IN} WHERE channel.id = $2 ORDER BY person.display_name, person.id`,
        [this.clock.now(), channelId],
      );
    });
    return this.shown(actor.organizationId, rows);
  }

  /**
   * Takes members in. Call inside a unit of work, behind the channel's lock.
   * @throws DomainError `member.not_found`
   */
  async add(channel: LockedChannel, memberIds: readonly string[], author: Author): Promise<void> {
    const found = await this.unitOfWork.query<{ id: string; name: string }>(
      'SELECT id, display_name AS name FROM member WHERE id = ANY ($1) AND active ORDER BY display_name, id',
      [memberIds],
    );
    if (found.length < new Set(memberIds).size) throw new DomainError('member.not_found');
    const came = await this.unitOfWork.query<{ member_id: string }>(
      `INSERT INTO channel_member AS state (organization_id, channel_id, member_id, joined_at)
       SELECT current_organization(), $1, id, $3 FROM unnest($2::uuid[]) AS id
       ON CONFLICT (channel_id, member_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL
       WHERE state.joined_at IS NULL OR state.left_at IS NOT NULL RETURNING member_id`,
      [channel.id, found.map(({ id }) => id), this.clock.now()],
    );
    if (came.length === 0) return;
    const ids = new Set(came.map(({ member_id: id }) => id));
    this.unitOfWork.raise('channel.joined', { channelId: channel.id, memberIds: [...ids] });
    const joined = found.filter(({ id }) => ids.has(id));
    await this.log.append(
      channel,
      joined.map((member) => ({ type: 'member.joined', author, member })),
    );
  }

  /** Takes a member out: from here on nothing of the channel is sent to them. Call as {@link add}. */
  async remove(channel: LockedChannel, memberId: string, author: Author): Promise<void> {
    const [member] = await this.unitOfWork.query<{ id: string; name: string }>(
      `UPDATE channel_member state SET left_at = $3 FROM member
       WHERE channel_id = $1 AND member_id = $2 AND member.id = $2 AND joined_at IS NOT NULL AND left_at IS NULL
       RETURNING member.id, display_name AS name`,
      [channel.id, memberId, this.clock.now()],
    );
    if (!member) return;
    await this.log.append(channel, [{ type: 'member.left', author, member }]);
    this.unitOfWork.raise('channel.left', { channelId: channel.id, memberIds: [memberId] });
  }

  private async shown(organizationId: string, rows: PersonRow[]): Promise<PersonList> {
    const online = await this.live.present([room.team(organizationId)]);
    return {
      items: rows.map(({ on_duty: onDuty, ...row }) => ({ ...row, onDuty, online: online.has(row.id) })),
    };
  }
}
