import { Clock } from '@causeway/kernel';
import {
  correlationId,
  actAs,
  HandlesJob,
  JobQueue,
  Logger,
  runInContext,
  UnitOfWork,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decide } from '../domain/decide.js';
import type { Plan } from '../domain/plan.js';
import type { Policy } from '../domain/policy.js';
import { isOpen } from '../domain/situation.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Policies } from '../persistence/policies.js';
import { Requests } from '../persistence/requests.js';
import { Situations } from '../persistence/situations.js';
import { CarryOut } from './carry-out.js';

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
    private readonly policies: Policies,
    private readonly carryOut: CarryOut,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly logger: Logger,
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
    const policy = request.policy ?? (await this.policies.of(request.facilityId)).policy;
    for (let attempt = 1; ; attempt += 1) {
      const situation = await this.situations.of(request);
      const now = this.clock.now();
      const plan = decide(situation, policy, now);
      if (await this.carryOut.all(request, plan.decisions)) return this.remember(request, policy, plan);
      if (attempt === ATTEMPTS) {
        return this.remember(request, policy, {
          decisions: [],
          nextActionAt: new Date(now.getTime() + 1000),
        });
      }
    }
  }

  /** When to look again; the first time also what the request is dispatched by from now on. */
  private async remember(
    request: CoachRequest,
    policy: Policy,
    { nextActionAt }: Plan,
  ): Promise<Date | null> {
    const received = request.status === 'received';
    await this.unitOfWork.query(
      `UPDATE coach_request SET next_action_at = $2, policy = coalesce(policy, $3),
         status = CASE WHEN status = 'received' THEN 'searching' ELSE status END
       WHERE id = $1 AND (next_action_at IS DISTINCT FROM $2 OR status = 'received' OR policy IS NULL)`,
      [request.id, nextActionAt, JSON.stringify(policy)],
    );
    if (received) this.unitOfWork.raise('request.changed', { requestId: request.id });
    return nextActionAt;
  }
}
