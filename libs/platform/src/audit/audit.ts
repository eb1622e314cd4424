import { Injectable } from '@nestjs/common';
import { actorId } from '../access/actor.js';
import { currentContext, correlationId } from '../context/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Action } from '../access/permissions.js';

/** What the service does by itself, or what is written down apart from the action that allows it. */
type OwnAction = 'retention.delete' | 'attachment.add' | 'attachment.read' | 'channel.override';

/** Writes who read or changed what, inside the transaction of the read or change itself. */
@Injectable()
export class Audit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param subjectIds ids of the rows that were shown or changed; nothing is written for none
   * @param counts how many rows of what kind, where they are too many to name
   */
  async record(
    action: Action | OwnAction,
    subjectIds: string[],
    counts?: Record<string, number>,
  ): Promise<void> {
    if (subjectIds.length === 0) return;
    const actor = currentContext()?.actor;
    await this.unitOfWork.query(
      `INSERT INTO audit_entry (organization_id, actor_kind, actor_id, action, subject_ids, correlation_id, counts)
       VALUES (current_organization(), $1, $2, $3, $4, $5, $6)`,
      [
        actor?.kind ?? 'system',
        actor ? actorId(actor) : null,
        action,
        subjectIds,
        correlationId(),
        counts ? JSON.stringify(counts) : null,
      ],
    );
  }
}
