import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChooseSide, ImportRowView } from '../import.dto.js';
import { ImportRow } from '../persistence/import-row.entity.js';
import { ImportRun } from '../persistence/import-run.entity.js';
import { rowView } from './show-imports.js';

/** Where the team and a list differ the team is right, until somebody looks and says otherwise. */
@Injectable()
export class ChooseSides {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /**
   * Says whose side comes in when the reading is applied.
   * @throws DomainError `import.not_found`, `import.not_ready`; `import.no_difference` where nobody of the team changed the field
   */
  choose(
    organizationId: string,
    runId: string,
    rowId: string,
    { field, take }: ChooseSide,
  ): Promise<ImportRowView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      // Not while it is being applied.
      const run = await manager.findOne(ImportRun, {
        where: { id: runId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!run) throw new DomainError('import.not_found');
      if (run.state !== 'ready') throw new DomainError('import.not_ready');
      const row = await manager.findOneBy(ImportRow, { id: rowId, runId });
      if (!row?.differences.some((each) => each.field === field && each.kept))
        throw new DomainError('import.no_difference');
      row.differences = row.differences.map((each) =>
        each.field === field && each.kept ? { ...each, taken: take } : each,
      );
      await manager.save(row);
      await this.audit.record('import.manage', [runId]);
      return rowView(row);
    });
  }
}
