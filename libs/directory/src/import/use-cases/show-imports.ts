import { DomainError, type importVerdicts, type OneOf } from '@causeway/contracts';
import { decodeCursor, limitOf, pageOf, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { guarded } from '../../hsds/csv-cells.js';
import type { ImportRowPage, ImportRowQuery, ImportRowView, ImportView } from '../import.dto.js';
import { ImportRow } from '../persistence/import-row.entity.js';
import { ImportRun } from '../persistence/import-run.entity.js';
import { ImportSource } from '../persistence/import-source.entity.js';

type Verdict = OneOf<typeof importVerdicts>;

/** Bad rows that a file of them holds; a list that has more is another list. */
const MOST_PROBLEMS = 100_000;

/** What readings of lists found. */
@Injectable()
export class ShowImports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `import.not_found` */
  one(organizationId: string, id: string): Promise<ImportView> {
    return this.unitOfWork.run(organizationId, async () => {
      const run = await this.unitOfWork.manager.findOneBy(ImportRun, { id });
      if (!run) throw new DomainError('import.not_found');
      const { name } = await this.unitOfWork.manager.findOneByOrFail(ImportSource, { id: run.sourceId });
      return viewOf(run, name);
    });
  }

  /** The newest of a list. */
  async ofSource(organizationId: string, sourceId: string): Promise<ImportView[]> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const source = await manager.findOneBy(ImportSource, { id: sourceId });
      if (!source) throw new DomainError('import.source_not_found');
      const runs = await manager.find(ImportRun, {
        where: { sourceId },
        order: { createdAt: 'DESC', id: 'ASC' },
        take: 20,
      });
      return runs.map((run) => viewOf(run, source.name));
    });
  }

  /** Rows of one verdict, as they stand in the list. @throws DomainError `import.not_found` */
  async rows(organizationId: string, id: string, query: ImportRowQuery): Promise<ImportRowPage> {
    const [after = -1] = decodeCursor(query.cursor, ['whole']) ?? [];
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      await this.demand(id);
      const rows = await this.unitOfWork.manager
        .createQueryBuilder(ImportRow, 'row')
        .where('row.run_id = :id AND row.verdict = :verdict AND row.position > :after', {
          id,
          verdict: query.verdict,
          after,
        })
        .orderBy('row.position')
        .limit(limit + 1)
        .getMany();
      return pageOf(rows, limit, rowView, ({ position }) => [position]);
    });
  }

  /** What is wrong with a list, as a table for a spreadsheet. @throws DomainError `import.not_found` */
  async problems(organizationId: string, id: string): Promise<string> {
    return this.unitOfWork.run(organizationId, async () => {
      await this.demand(id);
      const rows = await this.unitOfWork.manager.find(ImportRow, {
        where: [
          { runId: id, verdict: 'bad' },
          { runId: id, verdict: 'noted' },
        ],
        order: { position: 'ASC' },
        take: MOST_PROBLEMS,
      });
      const comesIn = (verdict: Verdict) => (verdict === 'noted' ? 'without this field' : 'no');
      return csv([
        ['place', 'key', 'field', 'problem', 'value', 'comes in'],
        ...rows.map(({ place, externalId, field, problem, value, verdict }) => [
          ...[place, externalId, field, problem, value, comesIn(verdict)],
        ]),
      ]);
    });
  }

  private async demand(id: string): Promise<void> {
    if (!(await this.unitOfWork.manager.existsBy(ImportRun, { id })))
      throw new DomainError('import.not_found');
  }
}

const csv = (rows: unknown[][]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

const viewOf = (run: ImportRun, sourceName: string): ImportView => {
  const { id, sourceId, state, fileName, encoding, found, created, changed, same, gone, bad, noted } = run;
  return {
    ...{
      id,
      sourceId,
      sourceName,
      state,
      fileName,
      encoding,
      found,
      created,
      changed,
      same,
      gone,
      bad,
      noted,
    },
    table: run.preview,
    createdAt: run.createdAt.toISOString(),
    decidedAt: run.decidedAt?.toISOString() ?? null,
  };
};

/** What is shown of a row. */
export const rowView = ({
  id,
  place,
  externalId,
  name,
  field,
  problem,
  value,
  differences,
}: ImportRow): ImportRowView => ({
  ...{ id, place, key: externalId, name, field, problem, value },
  differences: differences.map((each) => ({
    ...{ field: each.field, kept: each.kept, taken: each.taken ?? false },
    ours: shownValue(each.ours),
    theirs: shownValue(each.theirs),
  })),
});

/** Parts are told apart by what people read of them, not by ids. */
function shownValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(shownValue).filter(Boolean).join('; ').slice(0, 500) || null;
  if (typeof value === 'string') return value.slice(0, 500);
  if (typeof value !== 'object') return JSON.stringify(value);
  const said = Object.entries(value).filter(([name]) => !/id$/i.test(name));
  return (
    said
      .map(([, part]) => shownValue(part))
      .filter(Boolean)
      .join(', ')
      .slice(0, 500) || null
  );
}
