import { DomainError, type OneOf, type resourceOutcomes } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FactKind } from '../domain/freshness.js';
import type { Writer } from '../domain/writer.js';
import { ResourceOutcome } from '../persistence/resource-outcome.entity.js';
import { Resource } from '../persistence/resource.entity.js';
import { Facts } from './facts.js';
import { Records } from './records.js';
import { SearchIndex } from './search-index.js';
import { writerOf } from './write-resource.js';

type Outcome = OneOf<typeof resourceOutcomes>;

/** What calling shows of the facts: who answers has this number, and who is full has no beds to count on. */
const shown: Record<Outcome, { confirms: FactKind[]; doubts: FactKind[] }> = {
  accepted: { confirms: ['phone'], doubts: [] },
  full: { confirms: ['phone'], doubts: ['capacity'] },
  no_answer: { confirms: [], doubts: [] },
  wrong_number: { confirms: [], doubts: ['phone'] },
};

/** Keeps facts young: somebody says that they are still so, or what came of calling. */
@Injectable()
export class ConfirmFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: Facts,
    private readonly records: Records,
    private readonly index: SearchIndex,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Facts are as they are written down. Without `kinds`, all that are known but how much room there is: that has to be asked.
   * @throws DomainError `resource.not_found`
   */
  async confirm(actor: MemberActor, id: string, kinds?: FactKind[]): Promise<void> {
    await this.about(actor, id, async (resource) => {
      await this.settle(writerOf(actor), resource, (kind) => kinds?.includes(kind) ?? kind !== 'capacity');
      await this.audit.record('resource.confirm', [id]);
    });
  }

  /**
   * Somebody called there. It changes the age of what the call shows, and how high the resource ranks.
   * @throws DomainError `resource.not_found`
   */
  async called(actor: MemberActor, id: string, outcome: Outcome): Promise<void> {
    await this.about(actor, id, async (resource) => {
      const at = this.clock.now();
      const { organizationId, memberId: toldBy } = actor;
      await this.unitOfWork.manager.insert(ResourceOutcome, {
        ...{ organizationId, resourceId: id, outcome, at, toldBy },
      });
      const { confirms, doubts } = shown[outcome];
      await this.settle({ ...writerOf(actor), source: 'outcome' }, resource, (kind) =>
        confirms.includes(kind),
      );
      for (const kind of doubts) await this.facts.doubt(id, kind, at);
      await this.audit.record('resource.outcome', [id]);
    });
  }

  private async about(
    actor: MemberActor,
    id: string,
    work: (resource: Resource) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const lock = { mode: 'for_no_key_update' } as const;
      const resource = await this.unitOfWork.manager.findOne(Resource, { where: { id }, lock });
      if (!resource) throw new DomainError('resource.not_found');
      await work(resource);
      await this.index.refresh([id]);
      this.unitOfWork.raise('resource.changed', { resourceIds: [id] });
    });
  }

  private async settle(
    writer: Writer,
    { id, kind: of }: Resource,
    isMeant: (kind: FactKind) => boolean,
  ): Promise<void> {
    const known = (await this.facts.of([id])).get(id) ?? [];
    const meant = known.filter(({ kind }) => isMeant(kind));
    const at = this.clock.now();
    await this.facts.confirm(writer, [{ resourceId: id, of, kinds: meant.map(({ kind }) => kind), at }]);
    const { organizationId, memberId: changedBy, source } = writer;
    await this.records.record(
      meant.map(({ kind, confirmedAt }) => ({
        ...{ organizationId, changedBy, source, changedAt: at, reference: null, action: 'confirm' as const },
        ...{ recordType: 'resource' as const, recordId: id, field: kind },
        previous: confirmedAt,
        replacement: at,
      })),
    );
  }
}
