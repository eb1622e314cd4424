import { createHash } from 'node:crypto';
import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { RateLimit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelItem } from '../channel.dto.js';
import { Channels } from './channels.js';

/** Most conversations that one member begins or looks for in a minute. */
const RATE = 60;

/** Conversations of a few: the same people always get the same one. */
@Injectable()
export class Direct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly channels: Channels,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `member.not_found` for who is not here (any more), and for oneself alone; `rate.limited` */
  async with(actor: MemberActor, memberIds: readonly string[]): Promise<ChannelItem> {
    const { organizationId, memberId } = actor;
    await this.rateLimit.take('channel-direct', memberId, RATE);
    const people = [...new Set([memberId, ...memberIds])].sort();
    return this.unitOfWork.run(organizationId, async () => {
      const found = await this.unitOfWork.query('SELECT 1 FROM member WHERE id = ANY ($1) AND active', [
        people,
      ]);
      if (people.length < 2 || found.length < people.length) throw new DomainError('member.not_found');
      const key = createHash('sha256').update(people.join()).digest('hex');
      const [made] = await this.unitOfWork.query<{ id: string }>(
        `INSERT INTO channel (organization_id, kind, name, open, people_key, created_by, created_at)
         VALUES ($1, 'direct', '', false, $2, $3, $4) ON CONFLICT (organization_id, people_key) DO NOTHING RETURNING id`,
        [organizationId, key, memberId, this.clock.now()],
      );
      if (made) await this.begin(made.id, people);
      const id = made?.id ?? (await this.idOf(key));
      return this.channels.one(actor, id);
    });
  }

  private async begin(channelId: string, memberIds: string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO channel_member (organization_id, channel_id, member_id, joined_at)
       SELECT current_organization(), $1, id, $3 FROM unnest($2::uuid[]) AS id`,
      [channelId, memberIds, this.clock.now()],
    );
    this.unitOfWork.raise('channel.joined', { channelId, memberIds });
  }

  private async idOf(key: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM channel WHERE people_key = $1',
      [key],
    );
    if (!row) throw new DomainError('channel.not_found');
    return row.id;
  }
}
