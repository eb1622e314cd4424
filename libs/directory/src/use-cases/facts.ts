import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { checkAt, type FactKind } from '../domain/freshness.js';
import type { ResourceFields } from '../domain/records.js';
import type { Writer } from '../domain/writer.js';
import { Fact } from '../persistence/fact.entity.js';

export interface Confirmation {
  resourceId: string;
  of: ResourceFields['kind'];
  kinds: Iterable<FactKind>;
  /** When somebody knew it to be so. */
  at: Date;
}

const CHUNK = 500;

/** How old facts are. Everything here is called inside a unit of work. */
@Injectable()
export class Facts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes down that these facts were so at that time, and takes away doubts. */
  async confirm(writer: Writer, confirmations: readonly Confirmation[]): Promise<void> {
    const rows = confirmations.flatMap(({ resourceId, of, kinds, at }) =>
      [...kinds].map((kind) => ({
        resourceId,
        kind,
        organizationId: writer.organizationId,
        confirmedAt: at,
        confirmedBy: writer.memberId,
        source: writer.source,
        reference: writer.reference ?? null,
        checkAt: checkAt({ kind, confirmedAt: at, doubtedAt: null }, of),
        doubtedAt: null,
      })),
    );
    for (let from = 0; from < rows.length; from += CHUNK)
      await this.unitOfWork.manager.upsert(Fact, rows.slice(from, from + CHUNK), ['resourceId', 'kind']);
  }

  /** Forgets facts of which nothing is said any more. */
  async forget(resourceId: string, kinds: FactKind[]): Promise<void> {
    if (kinds.length > 0) await this.unitOfWork.manager.delete(Fact, { resourceId, kind: In(kinds) });
  }

  /** Somebody found it wrong: it is stale from now on, until somebody confirms or changes it. */
  async doubt(resourceId: string, kind: FactKind, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE fact SET doubted_at = $3, check_at = least(check_at, $3) WHERE resource_id = $1 AND kind = $2`,
      [resourceId, kind, at],
    );
  }

  /** The facts of each of these resources. */
  async of(resourceIds: string[]): Promise<Map<string, Fact[]>> {
    const facts = await this.unitOfWork.manager.findBy(Fact, { resourceId: In(resourceIds) });
    const byResource = new Map<string, Fact[]>();
    for (const fact of facts)
      byResource.set(fact.resourceId, [...(byResource.get(fact.resourceId) ?? []), fact]);
    return byResource;
  }
}
