import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { IS_IN } from '../persistence/membership.js';

/** Whom a question is put to: who is on duty at first, then who dispatches, then who supervises. */
export type Round = 0 | 1 | 2;

const WHO: Record<Round, string> = {
  0: `EXISTS (SELECT 1 FROM duty_spell duty WHERE duty.member_id = person.id AND duty.ended_at IS NULL AND duty.expires_at > $3)`,
  1: `person.roles && ARRAY['dispatcher', 'supervisor', 'administrator']`,
  2: `person.roles && ARRAY['supervisor', 'administrator']`,
};

/** Who in a channel is to hear of a question. */
@Injectable()
export class Asked {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Ids of those who want to hear of something; never who asks. Call inside a unit of work. */
  async of(channelId: string, askedBy: string | null, round: Round, now: Date): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT person.id FROM channel JOIN member person ON ${IS_IN}
       LEFT JOIN channel_member state ON state.channel_id = channel.id AND state.member_id = person.id
       WHERE channel.id = $1 AND person.id IS DISTINCT FROM $2 AND ${WHO[round]}
         AND state.notify IS DISTINCT FROM 'none' AND coalesce(state.muted_until <= $3, true)`,
      [channelId, askedBy, now],
    );
    return rows.map(({ id }) => id);
  }
}
