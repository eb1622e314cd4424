import { Clock } from '@causeway/kernel';
import { actAs, Audit, HandlesJob, JobQueue, Logger, oneByOne, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Something that an organization keeps for a while only. */
export interface Keeping {
  /** What the audit calls it, such as `notifications`. */
  what: string;
  /** For how many days. */
  days: number;
  /**
   * Deletes what was over before that, but no more than `most` rows, and leaves out those that somebody works on. Called
   * inside a unit of work.
   * @returns how many rows were deleted
   */
  forget: (before: Date, most: number) => Promise<number>;
}

const DAY_MS = 24 * 60 * 60_000;
/** Rows of one transaction: it holds its locks for some milliseconds. */
const BATCH = 500;
/** Batches of one thing in one run; the next run goes on. */
const BATCHES = 100;

/** Deletes what is kept for a while only. Features say what: {@link Retention.keep}. */
@Injectable()
export class Retention {
  private readonly keepings: Keeping[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  keep(keeping: Keeping): void {
    this.keepings.push(keeping);
  }

  /** Only asks for the work: it may take a while, and nobody waits for it. */
  @HandlesJob('retention.sweep')
  async sweep(): Promise<void> {
    const all = await this.dataSource.query<{ organization_id: string }[]>(
      'SELECT * FROM every_organization()',
    );
    for (const { organization_id: organizationId } of all)
      this.queue.add('retention.delete', { organizationId });
  }

  @HandlesJob('retention.delete')
  async run({ organizationId }: { organizationId: string }): Promise<void> {
    actAs({ kind: 'engine', organizationId });
    const complaint = 'What is kept for a while only could not be deleted';
    await oneByOne(this.logger, complaint, this.keepings, (keeping) => this.delete(organizationId, keeping));
  }

  /** Small transactions, each with its own audit row: whoever ends the process in between leaves nothing untold. */
  private async delete(organizationId: string, { what, days, forget }: Keeping): Promise<void> {
    const before = new Date(this.clock.now().getTime() - days * DAY_MS);
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const deleted = await this.unitOfWork.run(organizationId, async () => {
        const count = await forget(before, BATCH);
        if (count > 0) await this.audit.record('retention.delete', [organizationId], { [what]: count });
        return count;
      });
      if (deleted < BATCH) return;
    }
  }
}
