import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { listAddress } from '../fetching/reachable.js';
import type { ImportSourceView, WriteImportSource } from '../import.dto.js';
import { ImportSource } from '../persistence/import-source.entity.js';

const HOUR_MS = 3_600_000;

/** The lists that an organization fills its directory from. */
@Injectable()
export class ImportSources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(organizationId: string): Promise<ImportSourceView[]> {
    return this.unitOfWork.run(organizationId, async () => {
      const sources = await this.unitOfWork.manager.find(ImportSource, {
        where: { retiredAt: IsNull() },
        order: { name: 'ASC', id: 'ASC' },
      });
      return this.views(sources);
    });
  }

  /** @throws DomainError `import.address_not_allowed` */
  async create(
    organizationId: string,
    memberId: string | null,
    body: WriteImportSource,
  ): Promise<ImportSourceView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const createdAt = this.clock.now();
      const source = await manager.save(
        manager.create(ImportSource, {
          organizationId,
          createdBy: memberId,
          createdAt,
          ...this.fields(body),
        }),
      );
      await this.audit.record('import.manage', [source.id]);
      return this.view(source.id);
    });
  }

  /** @throws DomainError `import.source_not_found`, `import.address_not_allowed` */
  async change(organizationId: string, id: string, body: WriteImportSource): Promise<ImportSourceView> {
    return this.unitOfWork.run(organizationId, async () => {
      const before = await this.demand(id);
      // At another address another list says of itself what it is.
      const anew = before.url !== (body.url ?? null) ? { etag: null, lastModified: null, problem: null } : {};
      await this.unitOfWork.manager.update(ImportSource, id, { ...this.fields(body), ...anew });
      await this.audit.record('import.manage', [id]);
      return this.view(id);
    });
  }

  /** It is not read any more; what came from it stays. @throws DomainError `import.source_not_found` */
  async retire(organizationId: string, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.demand(id);
      await this.unitOfWork.manager.update(ImportSource, id, { retiredAt: this.clock.now(), nextAt: null });
      await this.audit.record('import.manage', [id]);
    });
  }

  /** So that nothing is read for a list that is not there. @throws DomainError `import.source_not_found` */
  demandOf(organizationId: string, id: string): Promise<ImportSource> {
    return this.unitOfWork.run(organizationId, () => this.demand(id));
  }

  /** Call inside a unit of work. @throws DomainError `import.source_not_found` */
  async demand(id: string): Promise<ImportSource> {
    const source = await this.unitOfWork.manager.findOneBy(ImportSource, { id, retiredAt: IsNull() });
    if (!source) throw new DomainError('import.source_not_found');
    return source;
  }

  private fields(body: WriteImportSource): Partial<ImportSource> {
    const { name, format, kind, pathways = [], mapping = null, url = null, everyHours = null } = body;
    if (url !== null && !listAddress(url)) throw new DomainError('import.address_not_allowed');
    const nextAt = url && everyHours ? new Date(this.clock.now().getTime() + everyHours * HOUR_MS) : null;
    const appliesItself = (body.appliesItself ?? false) && nextAt !== null;
    return { name, format, kind, pathways, mapping, url, everyHours, appliesItself, nextAt };
  }

  private async view(id: string): Promise<ImportSourceView> {
    const [view] = await this.views([await this.demand(id)]);
    if (!view) throw new DomainError('import.source_not_found');
    return view;
  }

  private async views(sources: readonly ImportSource[]): Promise<ImportSourceView[]> {
    const counts = await this.unitOfWork.query<{
      id: string;
      count: number;
      gone: number;
      applied: Date | null;
      waiting: string | null;
    }>(
      `SELECT source.id, (SELECT count(*)::int FROM resource WHERE source_id = source.id) AS count,
         (SELECT count(*)::int FROM resource WHERE source_id = source.id AND gone_at IS NOT NULL) AS gone,
         (SELECT max(decided_at) FROM import_run WHERE source_id = source.id AND state = 'applied') AS applied,
         (SELECT id FROM import_run WHERE source_id = source.id AND state IN ('ready', 'applying') ORDER BY created_at DESC LIMIT 1) AS waiting
       FROM import_source source WHERE source.id = ANY ($1)`,
      [sources.map(({ id }) => id)],
    );
    const byId = new Map(counts.map((row) => [row.id, row]));
    return sources.map((source) => {
      const { count = 0, gone = 0, applied = null, waiting = null } = byId.get(source.id) ?? {};
      const { id, name, format, kind, pathways, mapping, url, everyHours, appliesItself, problem } = source;
      return {
        ...{ id, name, format, kind, pathways, mapping, url, everyHours, appliesItself, problem },
        ...{ resources: count, gone, waitingImportId: waiting },
        appliedAt: applied?.toISOString() ?? null,
        checkedAt: source.checkedAt?.toISOString() ?? null,
        nextAt: source.nextAt?.toISOString() ?? null,
      };
    });
  }
}
