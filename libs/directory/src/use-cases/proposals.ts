import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import {
  Audit,
  decodeCursor,
  limitOf,
  pageOf,
  UnitOfWork,
  validated,
  type MemberActor,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { FactReference } from '../domain/writer.js';
import type { ProposalPage, ProposalQuery, ProposeChange } from '../living.dto.js';
import { ResourceProposal } from '../persistence/resource-proposal.entity.js';
import { ResourceChanges } from '../resource.dto.js';
import type { ResourceDetail } from '../views.dto.js';
import { LoadResources } from './load-resources.js';
import { messageOf, MessageSources } from './message-sources.js';
import { ShowResources } from './show-resources.js';
import { WriteResource, writerOf } from './write-resource.js';

/** Changes that wait for a person's yes. */
@Injectable()
export class Proposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showing: ShowResources,
    private readonly loading: LoadResources,
    private readonly writing: WriteResource,
    private readonly sources: MessageSources,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the proposal's id
   * @throws DomainError `resource.not_found`, `request.invalid` when nothing is proposed, `message.not_found` when the message
   * that it was read from is not there, or not for the eyes of who proposes
   */
  async propose(actor: MemberActor, resourceId: string, body: ProposeChange): Promise<string> {
    const { organizationId, memberId: proposedBy } = actor;
    const changes = JSON.parse(JSON.stringify(body.changes)) as Record<string, unknown>;
    if (Object.keys(changes).length === 0) {
      const message = 'changes must name what is to change';
      throw new DomainError('request.invalid', undefined, [{ field: 'changes', message }]);
    }
    return this.unitOfWork.run(organizationId, async () => {
      const now = await this.showing.detail(organizationId, resourceId);
      await this.sources.demand(body.message ?? null);
      const { manager } = this.unitOfWork;
      const { id } = await manager.save(
        manager.create(ResourceProposal, {
          ...{ organizationId, resourceId, changes, proposedBy },
          previous: told(now, Object.keys(changes)),
          note: body.note ?? null,
          channelId: body.message?.channelId ?? null,
          seq: body.message?.seq ?? null,
          status: 'open',
          proposedAt: this.clock.now(),
        }),
      );
      await this.audit.record('resource.propose', [id]);
      this.unitOfWork.raise('resource.changed', { resourceIds: [resourceId] });
      return id;
    });
  }

  /** The newest first. */
  async list(organizationId: string, query: ProposalQuery): Promise<ProposalPage> {
    const before = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      const found = this.unitOfWork.manager
        .createQueryBuilder(ResourceProposal, 'proposal')
        .where('proposal.status = :status', { status: query.status ?? 'open' })
        .orderBy('proposal.proposedAt', 'DESC')
        .addOrderBy('proposal.id', 'DESC')
        .take(limit + 1);
      if (query.resourceId) found.andWhere('proposal.resourceId = :of', { of: query.resourceId });
      if (before)
        found.andWhere('(proposal.proposedAt, proposal.id) < (:at, :id)', { at: before[0], id: before[1] });
      const rows = await found.getMany();
      const names = await this.loading.names(rows.flatMap((row) => [row.proposedBy, row.decidedBy]));
      const messages = await this.sources.readable(rows.map(referenceOf));
      const details = await this.showing.details([...new Set(rows.map(({ resourceId }) => resourceId))]);
      const show = (row: ResourceProposal) => {
        const now = details.find(({ id }) => id === row.resourceId);
        const current = now ? told(now, Object.keys(row.changes)) : {};
        return {
          ...{ id: row.id, resourceId: row.resourceId, resourceName: now?.name ?? '', note: row.note },
          changes: Object.entries(row.changes).map(([field, proposed]) => {
            const previous = row.previous[field] ?? null;
            const changedMeanwhile =
              row.status === 'open' && !isDeepStrictEqual(current[field] ?? null, previous);
            return { field, previous, proposed, changedMeanwhile };
          }),
          message: messageOf(referenceOf(row), messages),
          status: row.status,
          proposedById: row.proposedBy,
          proposedBy: names.get(row.proposedBy) ?? null,
          proposedAt: row.proposedAt.toISOString(),
          decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? null),
          decidedAt: row.decidedAt?.toISOString() ?? null,
        };
      };
      return pageOf(rows, limit, show, (row) => [row.proposedAt.toISOString(), row.id]);
    });
  }

  /**
   * Somebody says yes: it is written, as known from the message where it was read.
   * @throws DomainError `proposal.not_found`, `proposal.decided`, `proposal.changed_meanwhile` unless `despiteChanges`
   */
  async accept(actor: MemberActor, id: string, despiteChanges = false): Promise<void> {
    await this.decide(actor, id, 'accepted', async (proposal) => {
      const { resourceId, changes, previous } = proposal;
      const now = await this.showing.detail(actor.organizationId, resourceId);
      if (!despiteChanges && !isDeepStrictEqual(told(now, Object.keys(changes)), previous))
        throw new DomainError('proposal.changed_meanwhile');
      const body = await validated(ResourceChanges, changes);
      const reference = referenceOf(proposal);
      const source = reference ? 'message' : 'person';
      await this.writing.write({ ...writerOf(actor), source, reference }, { id: resourceId, body });
    });
  }

  /** @throws DomainError `proposal.not_found`, `proposal.decided` */
  refuse(actor: MemberActor, id: string): Promise<void> {
    return this.decide(actor, id, 'refused');
  }

  /** Whoever proposed it takes it back. @throws DomainError `proposal.not_found`, `proposal.decided` */
  withdraw(actor: MemberActor, id: string): Promise<void> {
    return this.decide(actor, id, 'withdrawn', ({ proposedBy }) => {
      if (proposedBy !== actor.memberId) throw new DomainError('access.denied');
    });
  }

  private async decide(
    actor: MemberActor,
    id: string,
    status: ResourceProposal['status'],
    work: (proposal: ResourceProposal) => Promise<void> | void = () => undefined,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      const lock = { mode: 'for_no_key_update' } as const;
      const proposal = await manager.findOne(ResourceProposal, { where: { id }, lock });
      if (!proposal) throw new DomainError('proposal.not_found');
      if (proposal.status !== 'open') throw new DomainError('proposal.decided');
      await work(proposal);
      const decided = { status, decidedBy: actor.memberId, decidedAt: this.clock.now() };
      await manager.update(ResourceProposal, { id }, decided);
      await this.audit.record(status === 'withdrawn' ? 'resource.propose' : 'resource.decide', [id]);
      this.unitOfWork.raise('resource.changed', { resourceIds: [proposal.resourceId] });
    });
  }
}

/** The message that it was read from. */
const referenceOf = ({ channelId, seq }: ResourceProposal): FactReference | null =>
  channelId && seq !== null ? { channelId, seq } : null;

/** What these fields say, as JSON keeps it; whether it is open now is no fact of them. */
function told(detail: ResourceDetail, fields: readonly string[]): Record<string, unknown> {
  const places = detail.places.map(({ opening: _now, ...place }) => place);
  const all: Record<string, unknown> = { ...detail, places };
  return JSON.parse(
    JSON.stringify(Object.fromEntries(fields.map((field) => [field, all[field] ?? null]))),
  ) as Record<string, unknown>;
}
