import { DomainError, type facilityKinds, type OneOf } from '@causeway/contracts';
import { isJustice } from '@causeway/dispatch';
import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { authorOf } from '../participant.js';
import { ChannelLog, type LockedChannel } from '../persistence/channel-log.js';
import { Membership } from './membership.js';

/** A facility's staff in the thread of their request: by their status link, from the invitation on, until it is ended. */
@Injectable()
export class Guests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly log: ChannelLog,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets them in. They read nothing that was written before.
   * @throws DomainError `channel.not_found`, `channel.archived`, `channel.guest_refused` for police and prisons
   */
  async invite(actor: MemberActor, channelId: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.membership.lock(actor, 'channel.invite', channelId);
      const facility = await this.facilityOf(channel);
      if (channel.archivedAt) throw new DomainError('channel.archived');
      if (isJustice(facility.kind)) throw new DomainError('channel.guest_refused');
      const [invited] = await this.unitOfWork.query(
        `INSERT INTO channel_guest AS guest (channel_id, organization_id, request_id, name, from_seq, invited_by, invited_at)
         VALUES ($1, current_organization(), $2, $3, $4, $5, $6)
         ON CONFLICT (channel_id) DO UPDATE SET ended_at = NULL, name = excluded.name, from_seq = excluded.from_seq,
           invited_by = excluded.invited_by, invited_at = excluded.invited_at
         WHERE guest.ended_at IS NOT NULL RETURNING 1`,
        [channelId, channel.requestId, facility.name, channel.headSeq + 1, actor.memberId, this.clock.now()],
      );
      if (!invited) return;
      await this.tell(channel, actor, true);
      await this.audit.record('channel.invite', [channelId, facility.id]);
    });
  }

  /** Ends the invitation, on open sockets too. @throws DomainError `channel.not_found` */
  async end(actor: MemberActor, channelId: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.membership.lock(actor, 'channel.invite', channelId);
      if (!(await this.out(channel))) return;
      await this.log.append(channel, [{ type: 'channel.changed', author: authorOf(actor) }]);
      this.unitOfWork.raise('channel.set', { channelId });
      await this.audit.record('channel.invite', [channelId]);
    });
  }

  /** Call inside a unit of work, behind the channel's lock. @returns whether anybody was in */
  async out(channel: LockedChannel): Promise<boolean> {
    const ended = await this.unitOfWork.query(
      'UPDATE channel_guest SET ended_at = $2 WHERE channel_id = $1 AND ended_at IS NULL RETURNING 1',
      [channel.id, this.clock.now()],
    );
    if (ended.length === 0 || channel.requestId === null) return false;
    const { id: channelId, requestId } = channel;
    this.unitOfWork.raise('channel.guests', { channelId, requestId, invited: false });
    return true;
  }

  private async tell(channel: LockedChannel, actor: MemberActor, invited: boolean): Promise<void> {
    const { id: channelId, requestId } = channel;
    if (requestId !== null) this.unitOfWork.raise('channel.guests', { channelId, requestId, invited });
    await this.log.append(channel, [{ type: 'channel.changed', author: authorOf(actor) }]);
    this.unitOfWork.raise('channel.set', { channelId });
  }

  /** @throws DomainError `channel.not_found` for a channel that belongs to no request */
  private async facilityOf({ requestId }: LockedChannel) {
    const [facility] = await this.unitOfWork.query<{
      id: string;
      name: string;
      kind: OneOf<typeof facilityKinds>;
    }>(
      `SELECT facility.id, facility.name, facility.kind FROM coach_request request
       JOIN facility ON facility.id = request.facility_id WHERE request.id = $1`,
      [requestId],
    );
    if (!facility) throw new DomainError('channel.not_found');
    return facility;
  }
}
