import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { JobQueue, UnitOfWork, type Statement } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { RequestState } from '../requests.dto.js';
import { CoachRequest } from './coach-request.entity.js';

const UNASKED: Statement = {
  name: 'unasked_requests',
  text: `SELECT id FROM coach_request WHERE status = 'searching'
    AND NOT EXISTS (SELECT 1 FROM offer WHERE offer.request_id = coach_request.id AND offer.status = 'open')
    ORDER BY least(promised_arrive_at, expected_leave_at), received_at LIMIT $1`,
};

/** What a request has that nobody has to be called about (any more). */
export const noAlarm = {
  alarmReason: null,
  alarmedAt: null,
  alarmAudience: null,
  alarmRungAt: null,
  alarmTakenAt: null,
  alarmTakenBy: null,
  alarmUnheard: false,
} as const;

/** Reads requests for a change, and changes them. Called inside a unit of work. */
@Injectable()
export class Requests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * The request, locked until the transaction ends: whatever changes a request takes this lock first, so that no two
   * changes meet.
   * @throws DomainError `request.not_found`
   */
  async lock(id: string): Promise<CoachRequest> {
    const request = await this.unitOfWork.manager.findOne(CoachRequest, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!request) throw new DomainError('request.not_found');
    return request;
  }

  /** Those of these requests whose lock nobody holds, locked until the transaction ends. It waits for none. */
  lockFree(ids: readonly string[]): Promise<CoachRequest[]> {
    return this.unitOfWork.manager.find(CoachRequest, {
      where: { id: In([...ids]) },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /**
   * Waits for the organization's turn to choose coaches, until the transaction ends. Two who choose at the same time
   * would choose the same coaches, and each would wait for the other in the index to hear so. Nobody who has the turn
   * waits for the lock of a request: take those first.
   */
  async takeTurn(): Promise<void> {
    await this.unitOfWork.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('dispatch ' || current_organization(), 0))`,
    );
  }

  /** Ids of the requests for which nobody is being asked, those that are needed soonest first. Not inside a unit of work. */
  async unasked(organizationId: string, most: number): Promise<string[]> {
    const rows = await this.unitOfWork.once<{ id: string }>(organizationId, UNASKED, [most]);
    return rows.map(({ id }) => id);
  }

  /** @throws DomainError `request.not_found` */
  async find(id: string): Promise<CoachRequest> {
    const request = await this.unitOfWork.manager.findOneBy(CoachRequest, { id });
    if (!request) throw new DomainError('request.not_found');
    return request;
  }

  /** What whoever changed a request is answered. */
  async stateOf(id: string): Promise<RequestState> {
    const { caseNumber, status, version } = await this.unitOfWork.manager.findOneByOrFail(CoachRequest, {
      id,
    });
    return { id, caseNumber, status, version };
  }

  /** Writes down of locked requests what a search changes about them. */
  async saveSearches(requests: readonly CoachRequest[]): Promise<void> {
    if (requests.length === 0) return;
    const rows = requests.map((request) => ({
      id: request.id,
      status: request.status,
      step: request.step,
      policy: request.policy,
      alarm_reason: request.alarmReason,
      alarmed_at: request.alarmedAt,
      alarm_audience: request.alarmAudience,
      alarm_rung_at: request.alarmRungAt,
      alarm_taken_at: request.alarmTakenAt,
      alarm_taken_by: request.alarmTakenBy,
      alarm_unheard: request.alarmUnheard,
      still_here_asked_at: request.stillHereAskedAt,
      next_action_at: request.nextActionAt,
    }));
    await this.unitOfWork.query(
      `UPDATE coach_request SET status = now.status, step = now.step, policy = now.policy, alarm_reason = now.alarm_reason,
         alarmed_at = now.alarmed_at, alarm_audience = now.alarm_audience, alarm_rung_at = now.alarm_rung_at,
         alarm_taken_at = now.alarm_taken_at, alarm_taken_by = now.alarm_taken_by, alarm_unheard = now.alarm_unheard, still_here_asked_at = now.still_here_asked_at,
         next_action_at = now.next_action_at
       FROM jsonb_to_recordset($1) AS now (id uuid, status text, step text, policy jsonb, alarm_reason text, alarmed_at timestamptz,
         alarm_audience text, alarm_rung_at timestamptz, alarm_taken_at timestamptz, alarm_taken_by uuid, alarm_unheard boolean, still_here_asked_at timestamptz, next_action_at timestamptz)
       WHERE coach_request.id = now.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Changes a locked request and tells the listeners. */
  async change(id: string, changes: QueryDeepPartialEntity<CoachRequest>): Promise<void> {
    await this.unitOfWork.manager.update(CoachRequest, { id }, changes);
    this.unitOfWork.raise('request.changed', { requestId: id });
  }

  /**
   * Changes a locked request and has the engine look at it as soon as this has committed. It is due from now on: should
   * the wake-up be lost, the sweep finds the row. A call that was promised for later is due only then.
   */
  async changeAndLook(
    {
      id,
      organizationId,
      status,
      notBefore,
    }: Pick<CoachRequest, 'id' | 'organizationId'> & Partial<Pick<CoachRequest, 'status' | 'notBefore'>>,
    changes: QueryDeepPartialEntity<CoachRequest>,
  ): Promise<void> {
    const now = this.clock.now();
    const begun = (changes.status ?? status) !== 'received';
    if (!begun && notBefore && notBefore > now)
      return this.change(id, { ...changes, nextActionAt: notBefore });
    await this.change(id, { ...changes, nextActionAt: now });
    this.unitOfWork.afterCommit(() => this.queue.add('dispatch.advance', { organizationId, requestId: id }));
  }
}
