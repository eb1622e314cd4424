import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { SynonymsView, WriteSynonyms } from '../directory.dto.js';
import { defaultSynonyms, type SynonymGroup } from '../domain/synonyms.js';
import { SearchSynonyms } from '../persistence/search-synonyms.entity.js';

/** Words that mean the same in a search. */
@Injectable()
export class Synonyms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Call inside a unit of work. */
  async groups(): Promise<SynonymGroup[]> {
    return (await this.own()) ?? defaultSynonyms;
  }

  show(organizationId: string): Promise<SynonymsView> {
    return this.unitOfWork.run(organizationId, async () => {
      const own = await this.own();
      return { groups: (own ?? defaultSynonyms).map((words) => ({ words })), own: own !== undefined };
    });
  }

  /** All groups are replaced. */
  async set(actor: MemberActor, { groups }: WriteSynonyms): Promise<SynonymsView> {
    const { organizationId, memberId: setBy } = actor;
    return this.unitOfWork.run(organizationId, async () => {
      const said = groups.map(({ words }) => words.map((word) => word.trim()).filter(Boolean));
      await this.unitOfWork.manager.upsert(
        SearchSynonyms,
        { organizationId, groups: said.filter(({ length }) => length > 0), setAt: this.clock.now(), setBy },
        ['organizationId'],
      );
      await this.audit.record('synonyms.set', [organizationId]);
      return this.show(organizationId);
    });
  }

  private async own(): Promise<SynonymGroup[] | undefined> {
    const [row] = await this.unitOfWork.manager.find(SearchSynonyms, { take: 1 });
    return row?.groups;
  }
}
