import { Injectable } from '@nestjs/common';
import { actorId } from '../access/actor.js';
import { currentContext, correlationId } from '../context/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Action } from '../access/permissions.js';

/** Writes who read or changed what, inside the transaction of the read or change itself. */
@Injectable()
export class Audit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param subjectIds ids of the rows that were shown or changed; nothing is written for none */
  async record(action: Action, subjectIds: string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    const actor = currentContext()?.actor;
    await this.unitOfWork.query(
      `INSERT INTO audit_entry (organization_id, actor_kind, actor_id, action, subject_ids, correlation_id)
       VALUES (current_organization(), $1, $2, $3, $4, $5)`,
      [actor?.kind ?? 'system', actor ? actorId(actor) : null, action, subjectIds, correlationId()],
    );
  }
}
