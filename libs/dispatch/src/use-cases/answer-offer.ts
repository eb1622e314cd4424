import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { AcceptOffer, DeclineOffer } from '../coaches.dto.js';
import { isSearching } from '../domain/situation.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Offer } from '../persistence/offer.entity.js';
import { Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';
import { Assign } from './assign.js';

const MINUTE = 60_000;

/** A coach says yes, no, or "I can in N minutes". */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly assign: Assign,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the assignment's id
   * @throws DomainError `offer.not_found`, `offer.already_taken`, `offer.no_longer_open`, `coach.busy`
   */
  async accept(actor: MemberActor, offerId: string, { etaMinutes }: AcceptOffer): Promise<string> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const { request, offer } = await this.lockOpen(actor, offerId);
      const minutes = etaMinutes ?? offer.travelMinutes;
      const etaAt = minutes === null ? null : new Date(this.clock.now().getTime() + minutes * MINUTE);
      const { coachId, modality, travelMinutes } = offer;
      const assignmentId = Assign.demand(
        await this.assign.give(request, { coachId, modality, travelMinutes, etaAt, by: 'coach', offerId }),
      );
      await this.timeline.record(request.id, 'accepted', { data: { offerId, coachId, assignmentId, etaAt } });
      await this.audit.record('offer.answer', [request.id]);
      return assignmentId;
    });
  }

  /** @throws DomainError `offer.not_found`, `offer.already_taken`, `offer.no_longer_open` */
  async decline(
    actor: MemberActor,
    offerId: string,
    { reason, availableInMinutes }: DeclineOffer,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { request, offer } = await this.lockOpen(actor, offerId);
      const now = this.clock.now();
      const availableAt = availableInMinutes ? new Date(now.getTime() + availableInMinutes * MINUTE) : null;
      const status = availableAt ? 'standby' : 'declined';
      await this.unitOfWork.manager.update(Offer, { id: offerId }, { status, answeredAt: now, availableAt });
      await this.timeline.record(request.id, status, {
        reason,
        data: { offerId, coachId: offer.coachId, ...(availableAt ? { availableAt } : {}) },
      });
      await this.audit.record('offer.answer', [request.id]);
      await this.requests.changeAndLook(request, {});
      this.unitOfWork.raise('offer.changed', { offerId, coachId: offer.coachId, status });
    });
  }

  /** The request's lock first, then a fresh look at the offer: whoever comes second sees what the first one did. */
  private async lockOpen(
    actor: MemberActor,
    offerId: string,
  ): Promise<{ request: CoachRequest; offer: Offer }> {
    const { manager } = this.unitOfWork;
    await this.access.demand(actor, 'offer.answer', offerId, 'offer.not_found');
    const { requestId } = await manager.findOneByOrFail(Offer, { id: offerId });
    const request = await this.requests.lock(requestId);
    const offer = await manager.findOneByOrFail(Offer, { id: offerId });
    if (offer.status === 'open' && offer.expiresAt > this.clock.now() && isSearching(request.status))
      return { request, offer };
    const taken =
      offer.status === 'withdrawn' || (offer.status !== 'accepted' && !isSearching(request.status));
    throw new DomainError(taken ? 'offer.already_taken' : 'offer.no_longer_open');
  }
}
