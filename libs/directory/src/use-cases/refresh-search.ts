import { HandlesJob, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SEARCH_RULES, SearchIndex } from './search-index.js';

interface Outdated {
  organization_id: string;
  id: string;
}

/** Brings what search looks at up to date after the rules by which it is made have changed. */
@Injectable()
export class RefreshSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly index: SearchIndex,
  ) {}

  @HandlesJob('directory.refresh_search')
  async refresh(): Promise<void> {
    for (;;) {
      const outdated = await this.dataSource.query<Outdated[]>('SELECT * FROM outdated_resources($1)', [
        SEARCH_RULES,
      ]);
      if (outdated.length === 0) return;
      const organizations = new Set(outdated.map((each) => each.organization_id));
      for (const organizationId of organizations) {
        const ids = outdated.flatMap((each) => (each.organization_id === organizationId ? [each.id] : []));
        await this.unitOfWork.run(organizationId, () => this.index.refresh(ids));
      }
    }
  }
}
