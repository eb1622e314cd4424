import { addDays, Clock, dayOf } from '@causeway/kernel';
import { actAs, HandlesJob, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { coverageOf } from '../domain/coverage.js';
import { gapNews, TELL_AHEAD_MS } from '../domain/gap-watch.js';
import { CoverageGap } from '../persistence/coverage-gap.entity.js';
import { plannedOf, Plans } from '../persistence/plans.js';
import { RotaSettingsRow } from '../persistence/rota-settings.entity.js';
import { Zone } from './zone.js';

/** Tells those who dispatch of a gap while there is time to fill it: once, and again only if it was filled meanwhile. */
@Injectable()
export class WatchCoverage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly plans: Plans,
    private readonly zone: Zone,
    private readonly clock: Clock,
  ) {}

  @HandlesJob('rota.watch-coverage')
  async sweep(): Promise<void> {
    const due = await this.dataSource.query<{ organization_id: string }[]>(
      'SELECT * FROM coverage_to_watch()',
    );
    for (const { organization_id: organizationId } of due) {
      actAs({ kind: 'engine', organizationId });
      await this.unitOfWork.run(organizationId, () => this.look(organizationId));
    }
  }

  private async look(organizationId: string): Promise<void> {
    const { manager } = this.unitOfWork;
    // Two who look at once would both find the same gap new.
    const settings = await manager.findOne(RotaSettingsRow, {
      where: { organizationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!settings) return;
    const now = this.clock.now();
    const startsAt = now;
    const endsAt = new Date(now.getTime() + TELL_AHEAD_MS);
    const zone = await this.zone.current();
    const { rows, timeOff } = await this.plans.around({ startsAt, endsAt });
    const problems = coverageOf(
      settings.coverage,
      plannedOf(rows),
      timeOff,
      zone,
      // A gap of last night may still be open.
      addDays(dayOf(startsAt, zone), -1),
      dayOf(endsAt, zone),
    );
    const { gone, still, fresh } = gapNews(await manager.find(CoverageGap), problems, now);
    if (gone.length > 0) await manager.delete(CoverageGap, { id: In(gone.map(({ id }) => id)) });
    for (const { id, ...span } of still) await manager.update(CoverageGap, { id }, span);
    const found = await manager.save(
      fresh.map(({ role, ...span }) =>
        manager.create(CoverageGap, {
          ...{ organizationId, role, foundAt: now },
          ...{ startsAt: span.startsAt, endsAt: span.endsAt },
        }),
      ),
    );
    // However many there are, one word is enough: the rota shows all.
    const [first] = found;
    if (first) this.unitOfWork.raise('coverage.gap_ahead', { gapId: first.id, endsAt: first.endsAt });
  }
}
