import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { CHANNELS_OF } from '../persistence/membership.js';
import { MESSAGES, showMessage, type MessageRow } from '../persistence/message-row.js';
import type { QuestionList } from './questions.dto.js';

/** More are not looked through by anybody; the oldest first, so that none is forgotten. */
const MOST = 100;

/** What the team was asked and has not answered yet. */
@Injectable()
export class OpenQuestions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the channels that a member is in and that are in use. */
  async list(actor: MemberActor): Promise<QuestionList> {
    const { items } = await this.unitOfWork.run(actor.organizationId, () => this.oldest(actor, MOST));
    return { items };
  }

  /** The oldest of them, and how many there are in all. Call inside a unit of work. */
  async oldest({ memberId }: MemberActor, most: number): Promise<QuestionList & { total: number }> {
    const rows = await this.unitOfWork.query<MessageRow & { channel_name: string; total: number }>(
      `SELECT asked.*, channel.name AS channel_name, count(*) OVER ()::int AS total FROM (${MESSAGES}
         WHERE message.question IN ('open', 'claimed', 'escalated') AND message.deleted_at IS NULL
           AND message.channel_id IN (${CHANNELS_OF.member})) asked
       JOIN channel ON channel.id = asked.channel_id WHERE channel.archived_at IS NULL ORDER BY asked.at, asked.seq LIMIT $2`,
      [memberId, most],
    );
    return {
      items: rows.map((row) => ({ channelName: row.channel_name, message: showMessage(row) })),
      total: rows[0]?.total ?? 0,
    };
  }
}
