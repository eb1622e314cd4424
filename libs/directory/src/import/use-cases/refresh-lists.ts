import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { HandlesJob, Logger, oneByOne, UnitOfWork, type JobPayloads } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ListFetcher } from '../fetching/list-fetcher.js';
import type { ImportRun } from '../persistence/import-run.entity.js';
import { ImportSource } from '../persistence/import-source.entity.js';
import { ApplyImport } from './apply-import.js';
import { ImportSources } from './import-sources.js';
import { StageImport } from './stage-import.js';

const HOUR_MS = 3_600_000;
/** What comes by the clock is not applied without a look when more than this share would be gone or cannot be read. */
const MOST_LOST = 0.2;

interface Found {
  organization_id: string;
  id: string;
}

/** Fetches lists from their addresses: when somebody asks, and by the clock. */
@Injectable()
export class RefreshLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly fetcher: ListFetcher,
    private readonly sources: ImportSources,
    private readonly staging: StageImport,
    private readonly applying: ApplyImport,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * Fetches a list and lays down what it would do.
   * @returns null when it is the same as at the last visit
   * @throws DomainError `import.source_not_found`, `import.no_address`, `import.…`
   */
  async fetch(organizationId: string, id: string, memberId: string | null): Promise<ImportRun | null> {
    const source = await this.unitOfWork.run(organizationId, () => this.sources.demand(id));
    if (!source.url) throw new DomainError('import.no_address');
    // Who asks wants to see it, also when it is the same.
    const known = memberId ? { etag: null, lastModified: null } : source;
    try {
      const fetched = await this.fetcher.fetch(source.url, known);
      const run = fetched.changed
        ? await this.staging.stage({
            organizationId,
            sourceId: id,
            bytes: fetched.bytes,
            fileName: null,
            memberId,
          })
        : null;
      const said = fetched.changed ? { etag: fetched.etag, lastModified: fetched.lastModified } : {};
      await this.visited(source, { problem: null, ...said });
      return run;
    } catch (error) {
      await this.visited(source, { problem: error instanceof DomainError ? error.code : 'internal' });
      throw error;
    }
  }

  @HandlesJob('directory.refresh_lists')
  async refresh(): Promise<void> {
    const due = await this.dataSource.query<Found[]>('SELECT * FROM due_import_sources($1)', [
      this.clock.now(),
    ]);
    await oneByOne(this.logger, 'A list could not be fetched', due, (each) => this.refreshOne(each));
    const begun = await this.dataSource.query<Found[]>('SELECT * FROM applying_imports()');
    await oneByOne(this.logger, 'An import could not be applied', begun, ({ organization_id, id }) =>
      this.applying.finish(organization_id, id),
    );
  }

  @HandlesJob('directory.apply_import')
  apply({ organizationId, runId }: JobPayloads['directory.apply_import']): Promise<void> {
    return this.applying.finish(organizationId, runId);
  }

  private async refreshOne({ organization_id: organizationId, id }: Found): Promise<void> {
    const run = await this.fetch(organizationId, id, null).catch((error: unknown) => {
      // What the list says wrong is written at the list, and its people see it there.
      if (error instanceof DomainError) return null;
      throw error;
    });
    if (!run) return;
    const { appliesItself } = await this.unitOfWork.run(organizationId, () => this.sources.demand(id));
    const known = run.same + run.changed + run.gone;
    const lost = run.gone > MOST_LOST * known || run.bad > MOST_LOST * (run.found + run.bad);
    const does = run.created + run.changed + run.gone;
    // Nobody has to look at what is as it was.
    if (does === 0 && !lost) await this.applying.discard(organizationId, run.id, null);
    else if (appliesItself && !(known > 0 && lost)) await this.applying.begin(organizationId, run.id, null);
  }

  private async visited(
    { id, organizationId, everyHours }: ImportSource,
    said: Partial<ImportSource>,
  ): Promise<void> {
    const checkedAt = this.clock.now();
    const nextAt = everyHours ? new Date(checkedAt.getTime() + everyHours * HOUR_MS) : null;
    await this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.manager.update(ImportSource, id, { ...said, checkedAt, nextAt });
    });
  }
}
