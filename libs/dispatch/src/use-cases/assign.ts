import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Assignment } from '../persistence/assignment.entity.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { heldStatuses } from '../domain/assignment.js';
import type { Modality } from '../domain/situation.js';
import { Offer } from '../persistence/offer.entity.js';
import { noAlarm, Requests } from '../persistence/requests.js';
import { Timeline } from '../persistence/timeline.js';

const MINUTE = 60_000;

interface NewAssignment {
  coachId: string;
  modality: Modality;
  travelMinutes: number | null;
  etaAt: Date | null;
  by: 'coach' | 'standby' | 'dispatcher';
  /** The offer that was accepted; other offers are taken back. */
  offerId?: string;
}

/** Gives a request to a coach. Called inside a unit of work that holds the request's lock. */
@Injectable()
export class Assign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** @returns the new assignment's id, or null when the coach holds another request */
  async give(
    request: CoachRequest,
    { coachId, modality, travelMinutes, etaAt, by, offerId }: NewAssignment,
  ): Promise<string | null> {
    const now = this.clock.now();
    const room = await this.roomOf(coachId, modality);
    if (!room) return null;
    const [made] = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO assignment (organization_id, request_id, coach_id, modality, eta_at, travel_minutes, accepted_at, slot)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (coach_id, slot) WHERE status IN ('assigned', 'en_route', 'arrived') DO NOTHING RETURNING id`,
      [request.organizationId, request.id, coachId, modality, etaAt, travelMinutes, now, room.slot],
    );
    if (!made) return null;
    if (offerId) {
      await this.unitOfWork.manager.update(Offer, { id: offerId }, { status: 'accepted', answeredAt: now });
      this.unitOfWork.raise('offer.changed', { offerId, coachId, status: 'accepted' });
    }
    await this.takeBackOffers(request.id);
    await this.requests.changeAndLook(request, {
      status: 'assigned',
      ...noAlarm,
    });
    this.unitOfWork.raise('coach.occupation', { coachId, change: 'taken' });
    // Whoever can hold another call is free for one.
    if (room.more) this.unitOfWork.raise('coach.occupation', { coachId, change: 'freed' });
    this.unitOfWork.raise('assignment.made', { assignmentId: made.id, requestId: request.id, coachId, by });
    return made.id;
  }

  /**
   * Where a coach has room for one more: nowhere beside something in person or by video, and for a telephone call beside
   * others as far as her profile says. The lock on the profile makes those who ask at the same moment take turns; where
   * only slot 0 exists, the unique index alone says who was first.
   */
  private async roomOf(coachId: string, modality: Modality): Promise<{ slot: number; more: boolean } | null> {
    const [profile] = await this.unitOfWork.query<{ phone_calls_at_once: number }>(
      'SELECT phone_calls_at_once FROM coach_profile WHERE member_id = $1 FOR UPDATE',
      [coachId],
    );
    const most = profile?.phone_calls_at_once ?? 1;
    const held = await this.unitOfWork.manager.findBy(Assignment, {
      coachId,
      status: In(heldStatuses),
    });
    const more = modality === 'phone' && held.length + 1 < most;
    if (held.length === 0) return { slot: 0, more };
    if (modality !== 'phone' || held.some((other) => other.modality !== 'phone')) return null;
    const taken = new Set(held.map(({ slot }) => slot));
    for (let slot = 0; slot < most; slot += 1) if (!taken.has(slot)) return { slot, more };
    return null;
  }

  /**
   * The engine's choice of a coach who said "I can in N minutes", or yes for afterwards.
   * @returns false when she holds another request by now, or handed back what came first
   */
  async standby(
    request: CoachRequest,
    {
      offerId,
      coachId,
      availableAt,
      travelMinutes,
    }: { offerId: string; coachId: string; availableAt: Date; travelMinutes: number | null },
  ): Promise<boolean> {
    const etaAt = new Date(availableAt.getTime() + (travelMinutes ?? 0) * MINUTE);
    const { manager } = this.unitOfWork;
    const { modality, afterAssignmentId } = await manager.findOneByOrFail(Offer, { id: offerId });
    // She may have become free, by handing back, between the look at the request and the look at her.
    const handedBack =
      afterAssignmentId !== null &&
      (await manager.existsBy(Assignment, { id: afterAssignmentId, handedBack: true }));
    if (handedBack) return false;
    const assignmentId = await this.give(request, {
      coachId,
      modality,
      travelMinutes,
      etaAt,
      by: 'standby',
      offerId,
    });
    if (!assignmentId) return false;
    await this.timeline.record(request.id, 'accepted', {
      reason: 'standby',
      data: { offerId, coachId, assignmentId, etaAt },
    });
    return true;
  }

  /**
   * Ends the active assignment because the request goes to somebody else, is cancelled, or comes back.
   * @param how who ended it: others, or the coach herself, who then need not be told
   * @returns the coach who held it
   */
  async release(
    requestId: string,
    how: 'released' | 'handed_back' = 'released',
    marks: Pick<Partial<Assignment>, 'handedBack' | 'handBackReason'> = {},
  ): Promise<string | null> {
    const { manager } = this.unitOfWork;
    const held = await manager.findOneBy(Assignment, {
      requestId,
      status: In(heldStatuses),
    });
    if (!held) return null;
    await manager.update(
      Assignment,
      { id: held.id },
      { ...marks, status: 'released', endedAt: this.clock.now() },
    );
    // The offer that led here is no longer what the request goes by; only one may be accepted.
    await manager.update(Offer, { requestId, status: 'accepted' }, { status: 'withdrawn' });
    const { id: assignmentId, coachId } = held;
    this.unitOfWork.raise('coach.occupation', { coachId, change: 'freed' });
    this.unitOfWork.raise('assignment.ended', { assignmentId, requestId, coachId, how });
    return held.coachId;
  }

  /**
   * Takes back the offers that nobody needs to answer any more: "another coach took this one, thank you".
   * @param coachIds only theirs; null: everybody's
   */
  async takeBackOffers(
    requestId: string,
    {
      reason = 'taken',
      coachIds = null,
    }: { reason?: 'taken' | 'off_duty' | 'corrected'; coachIds?: string[] | null } = {},
  ): Promise<void> {
    const taken = await this.unitOfWork.query<{ id: string; coach_id: string }>(
      `UPDATE offer SET status = 'withdrawn', answered_at = coalesce(answered_at, $2)
       WHERE request_id = $1 AND status IN ('open', 'standby') AND ($3::uuid[] IS NULL OR coach_id = ANY ($3)) RETURNING id, coach_id`,
      [requestId, this.clock.now(), coachIds],
    );
    for (const { id: offerId, coach_id: coachId } of taken) {
      await this.timeline.record(requestId, 'withdrawn', { reason, data: { offerId, coachId } });
      this.unitOfWork.raise('offer.changed', { offerId, coachId, status: 'withdrawn' });
    }
  }

  /** @throws DomainError `coach.busy` in place of a missing id */
  static demand(assignmentId: string | null): string {
    if (!assignmentId) throw new DomainError('coach.busy');
    return assignmentId;
  }
}
