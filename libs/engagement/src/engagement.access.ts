import { Access, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Whose a call or a debrief is: the coach's who has it. */
@Injectable()
export class EngagementAccess implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    for (const subject of ['follow_up', 'debrief'] as const) {
      this.access.own(subject, async (actor, ids) => {
        if (actor.kind !== 'member') return [];
        const rows = await this.unitOfWork.query<{ id: string }>(
          `SELECT id FROM ${subject} WHERE id = ANY ($1) AND coach_id = $2`,
          [ids, actor.memberId],
        );
        return rows.map(({ id }) => id);
      });
    }
  }
}
