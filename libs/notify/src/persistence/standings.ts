import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { offersMeant, type OfferText } from '../domain/offer-meant.js';
import type { Standing } from '../domain/sms-action.js';
import { NotifySettings } from './notify-settings.entity.js';

/** For how long an answer to an offer that is over is taken for one, in milliseconds. */
const LATE_MS = 60 * 60_000;

/** What a member who writes holds and is asked. Called inside a unit of work. */
@Injectable()
export class Standings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(memberId: string): Promise<Standing & { requestId: string | null }> {
    const now = this.clock.now();
    const offers = await this.unitOfWork.query<{
      id: string;
      request_id: string;
      open: boolean;
      filled: boolean;
      seen: boolean;
    }>(
      `SELECT offer.id, request_id, offer.status = 'open' AND expires_at > $2 AS open,
              request.status NOT IN ('received', 'searching') AS filled,
              EXISTS (SELECT 1 FROM notification WHERE subject_id = offer.id AND member_id = coach_id
                AND channel = 'in_app' AND read_at IS NOT NULL) AS seen
       FROM offer JOIN coach_request request ON request.id = request_id
       WHERE coach_id = $1 AND (offer.status = 'open' OR answered_at > $3) ORDER BY offered_at DESC`,
      [memberId, now, new Date(now.getTime() - LATE_MS)],
    );
    const held = await this.unitOfWork.query<NonNullable<Standing['assignment']> & { request_id: string }>(
      `SELECT id, status, request_id FROM assignment WHERE coach_id = $1 AND status IN ('assigned', 'en_route', 'arrived')`,
      [memberId],
    );
    // Of several telephone calls nobody could tell which one a text message means: a person reads it.
    const assignment = held.length === 1 ? held[0] : undefined;
    const open = offers.filter((offer) => offer.open);
    const late = offers.find((offer) => !offer.open);
    return {
      ...offersMeant(open, await this.textsAbout(memberId), now),
      assignment: assignment ? { id: assignment.id, status: assignment.status } : null,
      ...(late && held.length <= 1 ? { late: { filled: late.filled } } : {}),
      requestId: assignment?.request_id ?? open[0]?.request_id ?? late?.request_id ?? null,
    };
  }

  /** The offers that she was lately told of by text message, also in an answer to one of hers. */
  private async textsAbout(memberId: string): Promise<OfferText[]> {
    return this.unitOfWork.query<OfferText>(
      `SELECT subject_id AS "offerId", sent_at AS at FROM notification
       WHERE member_id = $1 AND channel = 'sms' AND kind = 'offer' AND state <> 'failed' AND sent_at > $2
       UNION ALL
       SELECT offer_id, received_at FROM sms_message WHERE member_id = $1 AND offer_id IS NOT NULL AND received_at > $2`,
      [memberId, new Date(this.clock.now().getTime() - LATE_MS)],
    );
  }

  /** @param at when the member sent STOP; null after START */
  async setStopped(memberId: string, at: Date | null): Promise<void> {
    await this.unitOfWork.manager.update(NotifySettings, { memberId }, { smsStoppedAt: at });
  }
}
