import { Clock } from '@causeway/kernel';
import type { OneOf, timelineTypes } from '@causeway/contracts';
import { actorId, currentContext, Metrics, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** What happened to a request. */
export interface Happening {
  requestId: string;
  type: OneOf<typeof timelineTypes>;
  reason?: string | null | undefined;
  /** Ids, times, numbers and names of fields only; a coach it is about as `coachId`. */
  data?: Record<string, unknown>;
}

/** Writes what happened to requests. Called inside a unit of work that holds their locks. */
@Injectable()
export class Timeline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  record(
    requestId: string,
    type: Happening['type'],
    more: Pick<Happening, 'reason' | 'data'> = {},
  ): Promise<void> {
    return this.recordAll([{ requestId, type, ...more }]);
  }

  /** Those of one request in this order. */
  async recordAll(happenings: readonly Happening[]): Promise<void> {
    if (happenings.length === 0) return;
    const actor = currentContext()?.actor;
    const rows = happenings.map(({ requestId, type, reason = null, data = {} }, place) => {
      return { request_id: requestId, place, type, reason, data };
    });
    await this.unitOfWork.query(
      `INSERT INTO timeline_entry (organization_id, request_id, seq, type, at, actor_kind, actor_id, reason, data)
       SELECT current_organization(), request_id, row_number() OVER (PARTITION BY request_id ORDER BY place)
         + coalesce((SELECT max(seq) FROM timeline_entry before WHERE before.request_id = happened.request_id), 0),
         type, $2, $3, $4, reason, data
       FROM jsonb_to_recordset($1) AS happened (request_id uuid, place integer, type text, reason text, data jsonb)`,
      [JSON.stringify(rows), this.clock.now(), actor?.kind ?? 'engine', actor ? actorId(actor) : null],
    );
    this.unitOfWork.afterCommit(() =>
      happenings.forEach(({ type }) => this.metrics.dispatchFacts.inc({ type })),
    );
  }
}
