import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, JobQueue, Logger, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { termId } from '../../hsds/to-known.js';
import type { Writer } from '../../domain/writer.js';
import { TaxonomyTerm } from '../../persistence/taxonomy-term.entity.js';
import { PutResource } from '../../use-cases/put-resource.js';
import { ImportRow } from '../persistence/import-row.entity.js';
import { ImportRun } from '../persistence/import-run.entity.js';
import { ImportSource } from '../persistence/import-source.entity.js';
import { CompareList, type Compared } from './compare-list.js';
import { PersonalChanges } from './personal-changes.js';
import { putsOf } from './puts.js';

/** Services written together: more would only make statements long. */
const CHUNK = 250;

/** Brings a reading into the directory: as a whole, or not at all. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly comparing: CompareList,
    private readonly personal: PersonalChanges,
    private readonly putting: PutResource,
    private readonly jobs: JobQueue,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * Says that it shall be applied; a job does it, and a sweep finds it should the job be lost.
   * @param memberId null: by the clock
   * @throws DomainError `import.not_found`, `import.not_ready`
   */
  async begin(organizationId: string, runId: string, memberId: string | null): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.decide(runId, 'applying', memberId);
      await this.audit.record('import.manage', [runId]);
    });
    this.jobs.add('directory.apply_import', { organizationId, runId });
  }

  /** Nothing of it is done. @param memberId null: by the clock. @throws DomainError `import.not_found`, `import.not_ready` */
  async discard(organizationId: string, runId: string, memberId: string | null): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.decide(runId, 'discarded', memberId);
      await this.unitOfWork.manager.delete(ImportRow, { runId });
      await this.audit.record('import.manage', [runId]);
    });
  }

  /** Does what was begun; when it was done already, nothing. What PostgreSQL refuses for good is broken off. */
  async finish(organizationId: string, runId: string): Promise<void> {
    try {
      await this.doAll(organizationId, runId);
    } catch (error) {
      if (!(error instanceof DomainError) && !isForGood(error)) throw error;
      await this.unitOfWork.run(organizationId, async () => {
        await this.unitOfWork.manager.update(
          ImportRun,
          { id: runId, state: 'applying' },
          { state: 'failed' },
        );
      });
      this.logger.error({ err: error, organizationId, runId }, 'An import was broken off');
    }
  }

  private async doAll(organizationId: string, runId: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const run = await manager.findOne(ImportRun, {
        where: { id: runId },
        lock: { mode: 'pessimistic_write' },
      });
      if (run?.state !== 'applying') return;
      const source = await manager.findOneByOrFail(ImportSource, { id: run.sourceId });
      const writer: Writer = {
        ...{ organizationId, memberId: run.decidedBy, source: 'import' as const },
        reference: { sourceId: source.id },
      };
      const rows = await manager.find(ImportRow, {
        where: { runId, verdict: In(['new', 'changed', 'gone']) },
        order: { position: 'ASC' },
      });
      for (let from = 0; from < rows.length; from += CHUNK)
        await this.write(writer, source, rows.slice(from, from + CHUNK));
      await this.leave(source, rows);
      await manager.update(ImportRun, runId, { state: 'applied', decidedAt: this.clock.now() });
      await manager.update(ImportRow, { runId }, { listed: null });
    });
  }

  private async write(writer: Writer, source: ImportSource, rows: readonly ImportRow[]): Promise<void> {
    const listed = rows.flatMap(({ externalId, place, listed: service }) =>
      externalId && service ? [{ externalId, place: place ?? '', service }] : [],
    );
    if (listed.length === 0) return;
    // Compared anew: somebody may have changed something since the reading was looked at.
    const compared = await this.comparing.compare(source, listed);
    const personal = await this.personal.of(compared.flatMap((each) => idsOf(source, each)));
    for (const { field, recordId, taken } of rows.flatMap(({ differences }) => differences))
      if (taken) personal.get(recordId)?.delete(field.replace(/^(provider|location)\./, ''));
    const { providers, locations, resources } = putsOf(source, compared, personal, this.clock.now());
    await this.terms(source, compared);
    await this.putting.providers(writer, providers);
    await this.putting.locations(writer, locations);
    await this.putting.resources(writer, resources);
    await this.unitOfWork.query(
      `UPDATE resource SET gone_at = NULL WHERE id = ANY ($1) AND gone_at IS NOT NULL`,
      [compared.map(({ id }) => id)],
    );
  }

  private async terms({ organizationId }: ImportSource, compared: readonly Compared[]): Promise<void> {
    const terms = new Map(
      compared.flatMap(({ known }) => known.terms).map((term) => [termId(organizationId, term), term]),
    );
    if (terms.size === 0) return;
    await this.unitOfWork.manager
      .createQueryBuilder()
      .insert()
      .into(TaxonomyTerm)
      .values([...terms].map(([id, term]) => ({ id, organizationId, ...term })))
      .orIgnore()
      .execute();
  }

  /** What the list does not name any more is marked, and its facts are doubted: somebody should look. */
  private async leave(source: ImportSource, rows: readonly ImportRow[]): Promise<void> {
    const ids = rows
      .filter(({ verdict }) => verdict === 'gone')
      .flatMap(({ externalId }) => (externalId ? [CompareList.idOf(source, 'resource', externalId)] : []));
    if (ids.length === 0) return;
    const now = this.clock.now();
    await this.unitOfWork.query(`UPDATE resource SET gone_at = $2 WHERE id = ANY ($1) AND gone_at IS NULL`, [
      ids,
      now,
    ]);
    await this.unitOfWork.query(
      `UPDATE fact SET doubted_at = $2, check_at = least(check_at, $2) WHERE resource_id = ANY ($1) AND kind = 'about'`,
      [ids, now],
    );
    this.unitOfWork.raise('resource.changed', { resourceIds: ids });
  }

  private async decide(
    runId: string,
    state: 'applying' | 'discarded',
    memberId: string | null,
  ): Promise<void> {
    const { manager } = this.unitOfWork;
    const run = await manager.findOne(ImportRun, {
      where: { id: runId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!run) throw new DomainError('import.not_found');
    if (run.state !== 'ready') throw new DomainError('import.not_ready');
    await manager.update(ImportRun, runId, { state, decidedBy: memberId, decidedAt: this.clock.now() });
  }
}

/** Values and rules that the same rows would break again: classes 22 and 23 of SQLSTATE. */
const isForGood = (error: unknown): boolean =>
  error instanceof QueryFailedError && /^2[23]/.test((error.driverError as { code?: string }).code ?? '');

const idsOf = (source: ImportSource, { id, known }: Compared): string[] => [
  id,
  ...(known.provider ? [CompareList.idOf(source, 'provider', known.provider.key)] : []),
  ...known.places.map(({ key }) => CompareList.idOf(source, 'location', key)),
];
