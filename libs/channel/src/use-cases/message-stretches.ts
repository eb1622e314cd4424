import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { MessageStretch, StretchQuery } from '../message-views.dto.js';
import { MESSAGES, showMessage, type MessageRow } from '../persistence/message-row.js';
import { Membership } from './membership.js';

const DEFAULT_LIMIT = 100;

/**
 * Reads messages far from the newest ones. Not as events: what happened to them later lies outside of any stretch of the
 * log, so an answered question would stand there as open and a corrected bed count as it was first said.
 */
@Injectable()
export class MessageStretches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
  ) {}

  /** @throws DomainError `channel.not_found` */
  async read(actor: MemberActor, channelId: string, query: StretchQuery): Promise<MessageStretch> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.membership.demand(actor, 'channel.read', channelId);
      // First, so that whatever happens after it is an event that follows these messages.
      const headSeq = await this.headOf(channelId);
      return { ...(await this.stretch(channelId, query, headSeq)), headSeq };
    });
  }

  private async stretch(
    channelId: string,
    { around, before, after, limit = DEFAULT_LIMIT }: StretchQuery,
    headSeq: number,
  ): Promise<Omit<MessageStretch, 'headSeq'>> {
    if (around !== undefined) {
      const half = Math.ceil(limit / 2);
      const older = await this.upTo(channelId, around, half);
      const newer = await this.from(channelId, around, half);
      return { ...older, ...newer, items: [...older.items, ...newer.items] };
    }
    if (after !== undefined)
      return { ...(await this.from(channelId, after, limit)), olderBefore: after > 0 ? after + 1 : null };
    const upTo = before === undefined ? headSeq : before - 1;
    return { ...(await this.upTo(channelId, upTo, limit)), newerAfter: upTo < headSeq ? upTo : null };
  }

  private async upTo(channelId: string, seq: number, limit: number) {
    const rows = await this.rows(channelId, 'seq <= $2', 'DESC', seq, limit);
    const items = rows.slice(0, limit).reverse().map(showMessage);
    return { items, olderBefore: rows.length > limit ? (items[0]?.seq ?? null) : null };
  }

  private async from(channelId: string, seq: number, limit: number) {
    const rows = await this.rows(channelId, 'seq > $2', 'ASC', seq, limit);
    const items = rows.slice(0, limit).map(showMessage);
    return { items, newerAfter: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
  }

  /** One more than is asked for, to know whether there are more. */
  private async rows(channelId: string, beyond: string, order: string, seq: number, limit: number) {
    return this.unitOfWork.query<MessageRow>(
      `${MESSAGES} WHERE message.channel_id = $1 AND message.${beyond} AND message.purged_at IS NULL
       ORDER BY message.seq ${order} LIMIT $3`,
      [channelId, seq, limit + 1],
    );
  }

  private async headOf(channelId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ head_seq: number }>(
      'SELECT head_seq FROM channel WHERE id = $1',
      [channelId],
    );
    return row?.head_seq ?? 0;
  }
}
