import { Together, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ReadState } from '../channel.dto.js';
import { authorOf, type Participant } from '../participant.js';
import { ChannelLog } from '../persistence/channel-log.js';
import { unread } from '../persistence/unread.js';
import { Membership } from './membership.js';

interface Reading {
  actor: Participant;
  seq: number;
}

/** How far everybody has read. Those of one channel and moment are stored together, and go out in one packet. */
@Injectable()
export class ReadMarks {
  private readonly together = new Together<Reading, null>(
    (group, items) => this.store(group.slice(group.indexOf('/') + 1), items),
    1,
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly log: ChannelLog,
  ) {}

  /**
   * Remembers how far somebody has read; it only ever grows, and never beyond the newest event.
   * @throws DomainError `channel.not_found`
   */
  async read(actor: Participant, channelId: string, seq: number): Promise<ReadState> {
    const { organizationId } = actor;
    await this.unitOfWork.run(organizationId, () => this.membership.demand(actor, 'channel.read', channelId));
    await this.together.do(`${organizationId}/${channelId}`, { actor, seq });
    return this.unitOfWork.run(organizationId, () => this.stateOf(actor, channelId));
  }

  private async store(channelId: string, readings: Reading[]): Promise<null[]> {
    const [first] = readings;
    if (!first) return [];
    await this.unitOfWork.run(first.actor.organizationId, async () => {
      const channel = await this.log.lock(channelId);
      const furthest = new Map<string, Reading>();
      for (const reading of readings) {
        const key = reading.actor.kind === 'member' ? reading.actor.memberId : '';
        if (reading.seq > (furthest.get(key)?.seq ?? 0)) furthest.set(key, reading);
      }
      const guest = furthest.get('');
      furthest.delete('');
      const moved = await this.unitOfWork.query<{ member_id: string; last_read_seq: number }>(
        `INSERT INTO channel_member AS state (organization_id, channel_id, member_id, last_read_seq)
         SELECT current_organization(), $1, member_id, least(seq, $4) FROM unnest($2::uuid[], $3::int[]) AS given (member_id, seq)
         ON CONFLICT (channel_id, member_id) DO UPDATE SET last_read_seq = excluded.last_read_seq
         WHERE state.last_read_seq < excluded.last_read_seq RETURNING member_id, last_read_seq`,
        [channelId, [...furthest.keys()], [...furthest.values()].map(({ seq }) => seq), channel.headSeq],
      );
      const events = moved.flatMap(({ member_id: id, last_read_seq: readUpTo }) => {
        const actor = furthest.get(id)?.actor;
        this.unitOfWork.raise('channel.read', { channelId, memberId: id, seq: readUpTo });
        return actor?.kind === 'member' ? [{ type: 'read' as const, author: authorOf(actor), readUpTo }] : [];
      });
      const ofGuest = guest ? await this.guestRead(channelId, Math.min(guest.seq, channel.headSeq)) : [];
      await this.log.append(channel, [...events, ...ofGuest]);
    });
    return readings.map(() => null);
  }

  private async guestRead(channelId: string, readUpTo: number) {
    const moved = await this.unitOfWork.query<{ name: string }>(
      `UPDATE channel_guest SET last_read_seq = $2 WHERE channel_id = $1 AND last_read_seq < $2 AND ended_at IS NULL
       RETURNING name`,
      [channelId, readUpTo],
    );
    return moved.map(({ name }) => ({
      ...{ type: 'read' as const, readUpTo },
      author: { id: null, name, kind: 'guest' as const },
    }));
  }

  private async stateOf(actor: Participant, channelId: string): Promise<ReadState> {
    const [row] =
      actor.kind === 'member'
        ? await this.unitOfWork.query<ReadState>(
            `SELECT last_read_seq AS "lastReadSeq", ${unread('$2')} AS unread FROM channel
             JOIN channel_member state ON state.channel_id = channel.id AND state.member_id = $2 WHERE channel.id = $1`,
            [channelId, actor.memberId],
          )
        : await this.unitOfWork.query<ReadState>(
            'SELECT last_read_seq AS "lastReadSeq", 0 AS unread FROM channel_guest WHERE channel_id = $1',
            [channelId],
          );
    return row ?? { lastReadSeq: 0, unread: 0 };
  }
}
