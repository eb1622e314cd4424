import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { CoverageNeed } from '../domain/coverage.js';
import { RotaSettingsRow } from '../persistence/rota-settings.entity.js';

interface Settings {
  approveSwaps: boolean;
  coverage: CoverageNeed[];
}

/** What an organization agreed on about its rota. */
@Injectable()
export class RotaSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Call inside a unit of work. */
  async current(): Promise<Settings> {
    const [row] = await this.unitOfWork.manager.find(RotaSettingsRow, { take: 1 });
    return { approveSwaps: row?.approveSwaps ?? true, coverage: row?.coverage ?? [] };
  }

  async get(organizationId: string): Promise<Settings> {
    return this.unitOfWork.run(organizationId, () => this.current());
  }

  async set(organizationId: string, { approveSwaps, coverage }: Settings): Promise<Settings> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      await manager.save(manager.create(RotaSettingsRow, { organizationId, approveSwaps, coverage }));
      await this.audit.record('rota.plan', [organizationId]);
      this.unitOfWork.raise('rota.changed', {});
      return this.current();
    });
  }
}
