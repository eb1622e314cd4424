import { Clock } from '@causeway/kernel';
import {
  CONFIGURATION,
  correlationId,
  actAs,
  HandlesJob,
  JobQueue,
  Logger,
  runInContext,
  type Configuration,
  UnitOfWork,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decide, type Decision, type Plan } from '../domain/decide.js';
import { isOpen } from '../domain/situation.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Offer } from '../persistence/offer.entity.js';
import { Requests } from '../persistence/requests.js';
import { Situations } from '../persistence/situations.js';
import { Timeline } from '../persistence/timeline.js';
import { Assign } from './assign.js';
import { policyOf } from './policy.js';

/** Requests that one sweep looks at at the most; the next one, seconds later, goes on. */
const SWEEP_LIMIT = 500;
/** What is due for less than this is left to its own job, in milliseconds. */
const SWEEP_AFTER_MS = 1_500;
/** How often to decide anew when another request takes the chosen coach in the same moment. */
const ATTEMPTS = 5;

/** The engine: looks at a request, decides, and writes what it decided. Running it twice, late, or twice at once does no harm. */
@Injectable()
export class AdvanceRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly requests: Requests,
    private readonly situations: Situations,
    private readonly timeline: Timeline,
    private readonly assign: Assign,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @HandlesJob('dispatch.advance')
  async run({ organizationId, requestId }: { organizationId: string; requestId: string }): Promise<void> {
    actAs({ kind: 'engine', organizationId });
    const nextActionAt = await this.unitOfWork.run(organizationId, () => this.advance(requestId));
    if (nextActionAt) {
      this.queue.add(
        'dispatch.advance',
        { organizationId, requestId },
        nextActionAt.getTime() - this.clock.now().getTime(),
      );
    }
  }

  /**
   * Finds requests whose time has come and whose job was lost, and looks at them at once: a job for one may hang with a
   * process that was killed, and another of the same key would wait for it.
   */
  @HandlesJob('dispatch.sweep')
  async sweep(): Promise<void> {
    const overdue = new Date(this.clock.now().getTime() - SWEEP_AFTER_MS);
    const due = await this.dataSource.query<{ organization_id: string; request_id: string }[]>(
      'SELECT * FROM due_requests($1, $2)',
      [overdue, SWEEP_LIMIT],
    );
    for (const { organization_id: organizationId, request_id: requestId } of due) {
      try {
        await runInContext({ correlationId: correlationId() }, () => this.run({ organizationId, requestId }));
      } catch (error) {
        // The next request must not wait for this one; the next sweep finds it again.
        this.logger.error({ err: error, requestId }, 'A due request could not be advanced');
      }
    }
  }

  private async advance(requestId: string): Promise<Date | null> {
    const request = await this.requests.lock(requestId);
    if (!isOpen(request.status) && request.nextActionAt === null) return null;
    // A call back that was promised for the next agreed hours wakes nobody before.
    const { notBefore } = request;
    if (request.status === 'received' && notBefore && notBefore > this.clock.now()) return notBefore;
    for (let attempt = 1; ; attempt += 1) {
      const situation = await this.situations.of(request);
      const now = this.clock.now();
      const plan = decide(situation, policyOf(this.configuration), now);
      if (await this.apply(request, plan)) return this.remember(request, plan);
      if (attempt === ATTEMPTS) {
        return this.remember(request, { decisions: [], nextActionAt: new Date(now.getTime() + 1000) });
      }
    }
  }

  /** @returns false when the chosen coach was taken by another request in the same moment */
  private async apply(request: CoachRequest, plan: Plan): Promise<boolean> {
    for (const decision of plan.decisions) {
      if (!(await this.carryOut(request, decision))) return false;
    }
    return true;
  }

  private async carryOut(request: CoachRequest, decision: Decision): Promise<boolean> {
    switch (decision.type) {
      case 'expire':
        await this.endOffer(request.id, decision.offerId, 'expired');
        return true;
      case 'withdraw':
        await this.endOffer(request.id, decision.offerId, 'withdrawn', decision.reason);
        return true;
      case 'offer':
        return this.offer(request, decision);
      case 'assign_standby':
        return this.assign.standby(request, decision);
      case 'alarm':
        await this.requests.change(request.id, {
          alarmReason: decision.reason,
          alarmedAt: request.alarmedAt ?? this.clock.now(),
        });
        await this.timeline.record(request.id, 'alarmed', { reason: decision.reason });
        this.unitOfWork.raise('request.alarmed', {
          requestId: request.id,
          reason: decision.reason,
          audience: 'dispatcher',
        });
        return true;
      case 'clear_alarm':
        await this.requests.change(request.id, { alarmReason: null, alarmedAt: null });
        await this.timeline.record(request.id, 'alarm_cleared');
        return true;
    }
  }

  private async offer(
    request: CoachRequest,
    decision: Extract<Decision, { type: 'offer' }>,
  ): Promise<boolean> {
    const { coachId, expiresAt, travelMinutes, distanceKm } = decision;
    // Another request may have chosen the same coach: the index lets one of them win, the other decides anew.
    const [made] = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO offer (organization_id, request_id, coach_id, offered_at, expires_at, travel_minutes, distance_km)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (coach_id) WHERE status = 'open' DO NOTHING RETURNING id`,
      [request.organizationId, request.id, coachId, this.clock.now(), expiresAt, travelMinutes, distanceKm],
    );
    if (!made) return false;
    await this.requests.change(request.id, { status: 'searching' });
    await this.timeline.record(request.id, 'offered', {
      data: { offerId: made.id, coachId, expiresAt, travelMinutes },
    });
    this.unitOfWork.raise('offer.changed', { offerId: made.id, coachId });
    this.unitOfWork.raise('offer.made', { offerId: made.id, requestId: request.id, coachId, expiresAt });
    return true;
  }

  private async endOffer(
    requestId: string,
    offerId: string,
    status: 'expired' | 'withdrawn',
    reason?: string,
  ): Promise<void> {
    const { manager } = this.unitOfWork;
    const offer = await manager.findOneByOrFail(Offer, { id: offerId });
    await manager.update(Offer, { id: offerId }, { status, answeredAt: this.clock.now() });
    await this.timeline.record(requestId, status, { reason, data: { offerId, coachId: offer.coachId } });
    this.unitOfWork.raise('offer.changed', { offerId, coachId: offer.coachId });
    this.unitOfWork.raise('request.changed', { requestId });
  }

  private async remember(request: CoachRequest, { nextActionAt }: Plan): Promise<Date | null> {
    const searching = request.status === 'received';
    await this.unitOfWork.query(
      `UPDATE coach_request SET next_action_at = $2, status = CASE WHEN status = 'received' THEN 'searching' ELSE status END
       WHERE id = $1 AND (next_action_at IS DISTINCT FROM $2 OR status = 'received')`,
      [request.id, nextActionAt],
    );
    if (searching) this.unitOfWork.raise('request.changed', { requestId: request.id });
    return nextActionAt;
  }
}
