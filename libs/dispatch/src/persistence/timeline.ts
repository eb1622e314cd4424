import { Clock } from '@causeway/kernel';
import type { OneOf, timelineTypes } from '@causeway/contracts';
import { actorId, currentContext, Metrics, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** Writes what happened to a request. Called inside a unit of work that holds the request's lock. */
@Injectable()
export class Timeline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** @param data ids, times and numbers only; a coach it is about as `coachId` */
  async record(
    requestId: string,
    type: OneOf<typeof timelineTypes>,
    { reason = null, data = {} }: { reason?: string | null | undefined; data?: Record<string, unknown> } = {},
  ): Promise<void> {
    const actor = currentContext()?.actor;
    await this.unitOfWork.query(
      `INSERT INTO timeline_entry (organization_id, request_id, seq, type, at, actor_kind, actor_id, reason, data)
       SELECT current_organization(), $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6, $7 FROM timeline_entry WHERE request_id = $1`,
      [
        requestId,
        type,
        this.clock.now(),
        actor?.kind ?? 'engine',
        actor ? actorId(actor) : null,
        reason,
        JSON.stringify(data),
      ],
    );
    this.unitOfWork.afterCommit(() => this.metrics.dispatchFacts.inc({ type }));
  }
}
