import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import type { AcceptOffer, DeclineOffer } from '../coaches.dto.js';
import { heldStatuses } from '../domain/assignment.js';
import { canBeAskedByHand } from '../domain/by-hand.js';
import { rank } from '../domain/matching.js';
import { isSearching } from '../domain/situation.js';
import { Assignment } from '../persistence/assignment.entity.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Offer } from '../persistence/offer.entity.js';
import { Policies } from '../persistence/policies.js';
import { Requests } from '../persistence/requests.js';
import { Situations } from '../persistence/situations.js';
import { Timeline } from '../persistence/timeline.js';
import { Assign } from './assign.js';

const MINUTE = 60_000;

/** What comes of a yes: it is hers, or will be: when she is done, or when whoever is asked meanwhile cannot come. */
export type Accepted = { assignmentId: string } | { assignmentId: null; because: 'afterwards' | 'late' };

interface Answerable {
  request: CoachRequest;
  offer: Offer;
  /** Its time is over, and the request still waits. */
  late: boolean;
}

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
    private readonly situations: Situations,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /**
   * A yes that comes too late is taken while nobody holds the request. When another coach is being asked alone by then, it
   * stands behind her answer.
   * @throws DomainError `offer.not_found`, `offer.already_taken`, `offer.no_longer_open`, `coach.busy`
   */
  async accept(actor: MemberActor, offerId: string, { etaMinutes }: AcceptOffer): Promise<Accepted> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const { request, offer, late } = await this.lock(actor, offerId);
      const now = this.clock.now();
      const minutes = etaMinutes ?? offer.travelMinutes;
      const because = (await this.isWithSomebody(offer))
        ? 'afterwards'
        : late && (await this.isAnotherAsked(offer))
          ? 'late'
          : null;
      if (because) {
        const setsOutAt =
          etaMinutes === undefined
            ? offer.availableAt
            : minutesAfter(now, etaMinutes - (offer.travelMinutes ?? 0));
        await this.standBy(request, offer, setsOutAt && setsOutAt > now ? setsOutAt : now, because);
        return { assignmentId: null, because };
      }
      const etaAt = minutes === null ? null : minutesAfter(now, minutes);
      const { coachId, modality, travelMinutes } = offer;
      const assignmentId = Assign.demand(
        await this.assign.give(request, { coachId, modality, travelMinutes, etaAt, by: 'coach', offerId }),
      );
      await this.timeline.record(request.id, 'accepted', {
        reason: late ? 'late' : null,
        data: { offerId, coachId, assignmentId, etaAt },
      });
      await this.audit.record('offer.answer', [request.id]);
      return { assignmentId };
    });
  }

  /**
   * @throws DomainError `offer.not_found`, `offer.already_taken`, `offer.no_longer_open`; a no that comes too late says
   * nothing new
   */
  async decline(
    actor: MemberActor,
    offerId: string,
    { reason, availableInMinutes }: DeclineOffer,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { request, offer, late } = await this.lock(actor, offerId);
      const now = this.clock.now();
      if (availableInMinutes) {
        await this.standBy(request, offer, minutesAfter(now, availableInMinutes), reason);
        return;
      }
      if (late) throw new DomainError('offer.no_longer_open');
      const { coachId } = offer;
      await this.unitOfWork.manager.update(Offer, { id: offerId }, { status: 'declined', answeredAt: now });
      await this.timeline.record(request.id, 'declined', { reason, data: { offerId, coachId } });
      await this.answered(request, offer, 'declined');
    });
  }

  private async standBy(
    request: CoachRequest,
    offer: Offer,
    availableAt: Date,
    reason: string | undefined,
  ): Promise<void> {
    const { id: offerId, coachId } = offer;
    const answer = { status: 'standby', answeredAt: this.clock.now(), availableAt } as const;
    await this.unitOfWork.manager.update(Offer, { id: offerId }, answer);
    await this.timeline.record(request.id, 'standby', { reason, data: { offerId, coachId, availableAt } });
    await this.answered(request, offer, 'standby');
  }

  private async answered(request: CoachRequest, offer: Offer, status: 'declined' | 'standby'): Promise<void> {
    await this.audit.record('offer.answer', [request.id]);
    await this.requests.changeAndLook(request, {});
    this.unitOfWork.raise('offer.changed', { offerId: offer.id, coachId: offer.coachId, status });
  }

  /** Whether the coach, who was asked to come afterwards, still holds what she does first. */
  private async isWithSomebody({ afterAssignmentId: id }: Offer): Promise<boolean> {
    if (!id) return false;
    const status = In(heldStatuses);
    return this.unitOfWork.manager.existsBy(Assignment, { id, status });
  }

  /** Whether another coach, and nobody else, is being asked. */
  private isAnotherAsked({ requestId, coachId }: Offer): Promise<boolean> {
    const expiresAt = MoreThan(this.clock.now());
    return this.unitOfWork.manager.existsBy(Offer, {
      ...{ requestId, coachId: Not(coachId), status: 'open', alone: true },
      expiresAt,
    });
  }

  /** What was true when she was asked need not be any more: hard constraints hold for a late answer, too. */
  private async demandThatSheCan(
    request: CoachRequest,
    { id, coachId, modality }: Offer,
    now: Date,
  ): Promise<void> {
    const situation = await this.situations.withEverybody(request);
    const asked = {
      ...situation.request,
      offers: situation.request.offers.filter((offer) => offer.id !== id),
    };
    const reach = { modality, nearby: false, onCall: true };
    const policy = await this.policies.forRequest(request);
    const [her] = rank(
      situation.coaches.filter((coach) => coach.id === coachId),
      { ...situation, request: asked, reach, policy, now },
    );
    if (her?.excludedBecause === 'busy') throw new DomainError('coach.busy');
    if (!her || !canBeAskedByHand(her.excludedBecause)) throw new DomainError('offer.no_longer_open');
  }

  /** The request's lock first, then a fresh look at the offer: whoever comes second sees what the first one did. */
  private async lock(actor: MemberActor, offerId: string): Promise<Answerable> {
    const { manager } = this.unitOfWork;
    await this.access.demand(actor, 'offer.answer', offerId, 'offer.not_found');
    const { requestId } = await manager.findOneByOrFail(Offer, { id: offerId });
    const request = await this.requests.lock(requestId);
    const offer = await manager.findOneByOrFail(Offer, { id: offerId });
    const searching = isSearching(request.status);
    const now = this.clock.now();
    if (searching && offer.status === 'open' && offer.expiresAt > now) return { request, offer, late: false };
    if (searching && (offer.status === 'open' || offer.status === 'expired')) {
      await this.demandThatSheCan(request, offer, now);
      return { request, offer, late: true };
    }
    const taken = offer.status === 'withdrawn' || (offer.status !== 'accepted' && !searching);
    throw new DomainError(taken ? 'offer.already_taken' : 'offer.no_longer_open');
  }
}

const minutesAfter = (time: Date, minutes: number): Date => new Date(time.getTime() + minutes * MINUTE);
