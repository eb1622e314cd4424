import { addDays, Clock, dayOf, momentOf } from '@causeway/kernel';
import { asEngine, Logger, oneByOne, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MORNING, morningNews, type CallOfTheDay } from '../domain/morning.js';

/** Tells people in the morning that there are calls to make today: once a day, whichever process looks first. */
@Injectable()
export class TellTheDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    const found = await this.dataSource.query<{ organization_id: string }[]>(
      'SELECT * FROM follow_up_mornings($1, $2)',
      [this.clock.now(), MORNING],
    );
    await oneByOne(
      this.logger,
      'Nobody could be told of the calls of the day',
      found,
      ({ organization_id: organizationId }) =>
        asEngine(this.unitOfWork, organizationId, () => this.tell(organizationId)),
    );
  }

  private async tell(organizationId: string): Promise<void> {
    const now = this.clock.now();
    const [organization] = await this.unitOfWork.query<{ time_zone: string }>(
      'SELECT time_zone FROM organization WHERE id = $1',
      [organizationId],
    );
    if (!organization) return;
    const { time_zone: zone } = organization;
    const day = dayOf(now, zone);
    const first = await this.unitOfWork.query(
      `INSERT INTO follow_up_morning (organization_id, day) VALUES ($1, $2)
       ON CONFLICT (organization_id) DO UPDATE SET day = excluded.day
         WHERE follow_up_morning.day < excluded.day RETURNING day`,
      [organizationId, day],
    );
    if (first.length === 0) return;
    const calls = await this.unitOfWork.query<CallOfTheDay>(
      `SELECT coach_id AS "coachId", due_at AS "dueAt" FROM follow_up
       WHERE status = 'open' AND due_at < $1 ORDER BY due_at, id`,
      [momentOf(addDays(day, 1), '00:00', zone)],
    );
    const { coachIds, waiting } = morningNews(calls, now);
    for (const coachId of coachIds) this.unitOfWork.raise('follow_ups.today', { coachId, day });
    if (waiting) this.unitOfWork.raise('follow_ups.waiting', { organizationId, day });
  }
}
