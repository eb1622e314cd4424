import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import { ImportRow } from '../persistence/import-row.entity.js';
import { ImportRun } from '../persistence/import-run.entity.js';
import { ImportSource } from '../persistence/import-source.entity.js';
import { readList } from '../readers/read-list.js';
import type { RowProblem } from '../reading.js';
import { CompareList } from './compare-list.js';

const CHUNK = 500;

export interface Staging {
  organizationId: string;
  sourceId: string;
  bytes: Buffer;
  /** null: fetched from its address. */
  fileName: string | null;
  /** null: by the clock. */
  memberId: string | null;
}

/** Reads a list and lays down what it would do, so that somebody can look before anything is done. */
@Injectable()
export class StageImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly comparing: CompareList,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * The directory stays as it is. Readings of this list that nobody decided on are put aside: the newest counts.
   * @throws DomainError `import.source_not_found`, and `import.…` when the list cannot be read as a whole
   */
  async stage({ organizationId, sourceId, bytes, fileName, memberId }: Staging): Promise<ImportRun> {
    const before = await this.unitOfWork.run(organizationId, () => this.demand(sourceId));
    const list = await readList(bytes, before.format, before.mapping);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const source = await this.demand(sourceId);
      await this.putAside(sourceId);
      const compared = await this.comparing.compare(source, list.services);
      // What cannot be read is not gone.
      const named = new Set([
        ...list.services.map(({ externalId }) => externalId),
        ...list.bad.flatMap(({ key }) => key ?? []),
      ]);
      const gone = await this.comparing.gone(source, named);
      const count = (verdict: string) => compared.filter((each) => each.verdict === verdict).length;
      const run = await manager.save(
        manager.create(ImportRun, {
          ...{
            organizationId,
            sourceId,
            state: 'ready',
            fileName,
            encoding: list.encoding,
            preview: list.table,
          },
          ...{
            found: list.services.length,
            created: count('new'),
            changed: count('changed'),
            same: count('same'),
          },
          ...{ gone: gone.length, bad: list.bad.length, noted: list.notes.length },
          ...{ startedBy: memberId, createdAt: this.clock.now() },
        }),
      );
      const rows: Partial<ImportRow>[] = [
        ...compared
          .filter(({ verdict }) => verdict !== 'same')
          .map(({ verdict, listed, differences }) => ({
            verdict: verdict as 'new' | 'changed',
            ...{ place: listed.place, externalId: listed.externalId, name: listed.service.name },
            ...{ listed: listed.service, differences },
          })),
        ...gone.map(({ externalId, name }) => ({ verdict: 'gone' as const, externalId, name })),
        ...list.bad.map((each) => problemRow('bad', each)),
        ...list.notes.map((each) => problemRow('noted', each)),
      ];
      await this.put(run, rows);
      await this.audit.record('import.manage', [run.id], { found: run.found, bad: run.bad });
      return run;
    });
  }

  private async demand(sourceId: string): Promise<ImportSource> {
    const source = await this.unitOfWork.manager.findOneBy(ImportSource, { id: sourceId });
    if (!source || source.retiredAt) throw new DomainError('import.source_not_found');
    return source;
  }

  private async putAside(sourceId: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const waiting = await manager.findBy(ImportRun, { sourceId, state: 'ready' });
    const ids = waiting.map(({ id }) => id);
    if (ids.length === 0) return;
    await manager.update(ImportRun, { id: In(ids) }, { state: 'discarded', decidedAt: this.clock.now() });
    await manager.delete(ImportRow, { runId: In(ids) });
  }

  private async put({ id: runId, organizationId }: ImportRun, rows: Partial<ImportRow>[]): Promise<void> {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      const complete = chunk.map((row, index) => ({ organizationId, runId, position: from + index, ...row }));
      await this.unitOfWork.manager.insert(ImportRow, complete as QueryDeepPartialEntity<ImportRow>[]);
    }
  }
}

const problemRow = (
  verdict: 'bad' | 'noted',
  { place, key, field, problem, value }: RowProblem,
): Partial<ImportRow> => ({ verdict, place, externalId: key, field, problem, value });
