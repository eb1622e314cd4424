import { Clock } from '@causeway/kernel';
import { CONFIGURATION, HandlesJob, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { DutySpell } from '../persistence/duty-spell.entity.js';
import type { Duty as DutyView } from '../team.dto.js';

const HOUR = 3_600_000;

/** Going on and off duty. */
@Injectable()
export class Duty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** On duty from now for DUTY_HOURS, or off duty. Saying the same again while on duty starts the hours anew. */
  async set(organizationId: string, memberId: string, onDuty: boolean): Promise<DutyView> {
    return this.unitOfWork.run(organizationId, async () => {
      const now = this.clock.now();
      if (onDuty) {
        await this.unitOfWork.query(
          `INSERT INTO duty_spell (organization_id, member_id, started_at, expires_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (member_id) WHERE ended_at IS NULL DO UPDATE SET expires_at = excluded.expires_at`,
          [organizationId, memberId, now, new Date(now.getTime() + this.configuration.DUTY_HOURS * HOUR)],
        );
      } else {
        await this.unitOfWork.manager.update(DutySpell, { memberId, endedAt: IsNull() }, { endedAt: now });
      }
      this.unitOfWork.raise('duty.changed', { memberId, onDuty });
      return this.of(memberId);
    });
  }

  /** Whether a member is on duty now. Call inside a unit of work. */
  async of(memberId: string): Promise<DutyView> {
    const spell = await this.unitOfWork.manager.findOneBy(DutySpell, { memberId, endedAt: IsNull() });
    if (!spell || spell.expiresAt <= this.clock.now()) return { onDuty: false, since: null, expiresAt: null };
    return { onDuty: true, since: spell.startedAt.toISOString(), expiresAt: spell.expiresAt.toISOString() };
  }

  /** Ends the duty of those who forgot to. */
  @HandlesJob('team.end-forgotten-duty')
  async endForgotten(): Promise<void> {
    const forgotten = await this.dataSource.query<{ organization_id: string; member_id: string }[]>(
      'SELECT * FROM expired_duty($1)',
      [this.clock.now()],
    );
    for (const { organization_id: organizationId, member_id: memberId } of forgotten) {
      await this.set(organizationId, memberId, false);
    }
  }
}
