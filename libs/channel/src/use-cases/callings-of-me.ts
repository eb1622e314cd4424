import type { mentionKinds, OneOf } from '@causeway/contracts';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { CHANNELS_OF } from '../persistence/membership.js';
import { MESSAGES, showMessage, type MessageRow } from '../persistence/message-row.js';
import type { CalledList } from '../message-views.dto.js';

type CalledRow = MessageRow & { channel_name: string; called_as: OneOf<typeof mentionKinds>; total: number };

/** Messages that called a member: by name, with everybody, or with those who were on duty at that moment, as she was. */
@Injectable()
export class CallingsOfMe {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Those that were written or edited after `since` and up to `until`, in the channels that she is in; the newest of them, and how
   * many there are in all. Call inside a unit of work.
   */
  async between({ memberId }: MemberActor, since: Date, until: Date, most: number): Promise<CalledList> {
    const rows = await this.unitOfWork.query<CalledRow>(
      `SELECT called.*, channel.name AS channel_name, mention.kind AS called_as, count(*) OVER ()::int AS total
       FROM channel_mention mention JOIN channel ON channel.id = mention.channel_id
       JOIN (${MESSAGES} WHERE coalesce(message.edited_at, message.at) > $2 AND coalesce(message.edited_at, message.at) <= $3
           AND message.deleted_at IS NULL AND message.purged_at IS NULL AND message.channel_id IN (${CHANNELS_OF.member})) called
         ON called.channel_id = mention.channel_id AND called.seq = mention.seq
       WHERE mention.member_id = $1 ORDER BY called.at DESC, called.channel_id, called.seq DESC LIMIT $4`,
      [memberId, since, until, most],
    );
    return {
      items: rows.map((row) => ({
        ...{ channelName: row.channel_name, as: row.called_as },
        message: showMessage(row),
      })),
      total: rows[0]?.total ?? 0,
    };
  }
}
