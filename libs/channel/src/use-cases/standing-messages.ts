import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { CHANNELS_OF } from '../persistence/membership.js';

/** A message that others refer to: who wrote it and when, never what it says. */
export interface StandingMessage {
  channelId: string;
  seq: number;
  author: string;
  at: string;
}

/** Messages that are there: not deleted, and not past their time. */
@Injectable()
export class StandingMessages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of `keys` that are there and that the member may read, in no order. Call inside a unit of work. */
  async among(
    { memberId }: MemberActor,
    keys: readonly { channelId: string; seq: number }[],
  ): Promise<StandingMessage[]> {
    const rows = await this.unitOfWork.query<Omit<StandingMessage, 'at'> & { at: Date }>(
      `SELECT message.channel_id AS "channelId", message.seq, message.at,
         coalesce(author.display_name, guest.name, '') AS author
       FROM unnest($2::uuid[], $3::int[]) AS given (channel_id, seq)
       JOIN message ON message.channel_id = given.channel_id AND message.seq = given.seq
       LEFT JOIN member author ON author.id = message.author_id
       LEFT JOIN channel_guest guest ON message.author_kind = 'guest' AND guest.channel_id = message.channel_id
       WHERE message.deleted_at IS NULL AND message.purged_at IS NULL AND message.channel_id IN (${CHANNELS_OF.member})`,
      [memberId, keys.map(({ channelId }) => channelId), keys.map(({ seq }) => seq)],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }
}
