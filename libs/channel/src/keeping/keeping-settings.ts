import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { keepingLimits, ordinaryKeeping } from '../domain/keeping.js';
import { HELD } from './held.js';
import type { Keeping, KeepingDays, KeepingPreview } from './keeping.dto.js';
import { pastItsTime } from './past-its-time.js';

/** How long an organization keeps what is said, and what that does. */
@Injectable()
export class KeepingSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async read({ organizationId }: MemberActor): Promise<Keeping> {
    return this.unitOfWork.run(organizationId, async () => ({
      ...(await this.days(organizationId)),
      leastDays: keepingLimits.least,
      mostDays: keepingLimits.most,
    }));
  }

  async set({ organizationId }: MemberActor, { messageDays, requestDays }: KeepingDays): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.query(
        `INSERT INTO channel_keeping (organization_id, message_days, request_days) VALUES ($1, $2, $3)
         ON CONFLICT (organization_id) DO UPDATE SET message_days = excluded.message_days, request_days = excluded.request_days`,
        [organizationId, messageDays, requestDays],
      );
      await this.audit.record('keeping.set', [organizationId], { messageDays, requestDays });
    });
  }

  /** What these days would take away now; nothing is changed. */
  async preview({ organizationId }: MemberActor, days: KeepingDays): Promise<KeepingPreview> {
    const { sql, values } = pastItsTime(this.clock.now(), days);
    const [counted] = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<KeepingPreview>(
        `SELECT count(*)::int AS messages, count(*) FILTER (WHERE ${HELD})::int AS held ${sql}`,
        values,
      ),
    );
    return counted ?? { messages: 0, held: 0 };
  }

  /** Call inside a unit of work. */
  async days(organizationId: string): Promise<KeepingDays> {
    const [row] = await this.unitOfWork.query<{ message_days: number; request_days: number }>(
      'SELECT message_days, request_days FROM channel_keeping WHERE organization_id = $1',
      [organizationId],
    );
    return row ? { messageDays: row.message_days, requestDays: row.request_days } : ordinaryKeeping;
  }
}
