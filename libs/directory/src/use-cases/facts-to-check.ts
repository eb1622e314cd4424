import { Clock } from '@causeway/kernel';
import { decodeCursor, limitOf, pageOf, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FactKind } from '../domain/freshness.js';
import type { FactsToCheck, FactsToCheckQuery, FactToCheck } from '../living.dto.js';
import { ShowResources } from './show-resources.js';

/** What came of calls counts as use for so long, in days. */
const USE_DAYS = 90;

/** A fact past its time, and how often its resource was called lately. */
export interface StaleFact {
  resourceId: string;
  kind: FactKind;
  uses: number;
}

type StaleRow = StaleFact & { checkAt: Date; total: number };

type After = (string | number | null)[];
const FROM_THE_FIRST: After = [null, null, null, null];

/** Facts past their time, of resources that are in use. */
const STALE = `SELECT resource_id AS "resourceId", fact.kind, date_trunc('milliseconds', check_at) AS "checkAt", uses
  FROM fact JOIN resource ON resource.id = resource_id, LATERAL (
    SELECT count(*)::int AS uses FROM resource_outcome WHERE resource_outcome.resource_id = fact.resource_id
      AND at > $1::timestamptz - make_interval(days => $2)) used
  WHERE check_at <= $1 AND retired_at IS NULL AND status IN ('active', 'temporarily_closed')
    AND ($3::text IS NULL OR fact.kind = $3)`;

/** What somebody should ask about again. */
@Injectable()
export class ListFactsToCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showing: ShowResources,
    private readonly clock: Clock,
  ) {}

  /** Stale facts, those of resources that are called often first, then the oldest. @throws DomainError `cursor.invalid` */
  async list(organizationId: string, query: FactsToCheckQuery): Promise<FactsToCheck> {
    const after = decodeCursor(query.cursor, ['whole', 'time', 'id', 'text']) ?? FROM_THE_FIRST;
    const limit = limitOf(query);
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.rows(query.kind ?? null, after, limit + 1);
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        ({ uses, checkAt, resourceId, kind }) => [uses, checkAt.toISOString(), resourceId, kind],
      );
      const items = await this.shown(page.items);
      return { items, nextCursor: page.nextCursor, total: rows[0]?.total ?? 0 };
    });
  }

  /** The first of them, for who chooses among them before {@link shown}. Call inside a unit of work. */
  first(most: number): Promise<StaleFact[]> {
    return this.rows(null, FROM_THE_FIRST, most);
  }

  /** With what is written down of each, in the same order. Call inside a unit of work. */
  async shown(facts: readonly StaleFact[]): Promise<FactToCheck[]> {
    const cards = await this.showing.cards([...new Set(facts.map(({ resourceId }) => resourceId))]);
    return facts.flatMap(({ resourceId, kind, uses }) => {
      const card = cards.find(({ id }) => id === resourceId);
      const fact = card?.facts.find((each) => each.kind === kind);
      return card && fact ? { resourceId, resourceName: card.name, phone: card.phone, fact, uses } : [];
    });
  }

  private rows(kind: FactKind | null, after: After, limit: number): Promise<StaleRow[]> {
    return this.unitOfWork.query<StaleRow>(
      `WITH stale AS (${STALE}) SELECT *, (SELECT count(*)::int FROM stale) AS total FROM stale
       WHERE $4::int IS NULL OR (-uses, "checkAt", "resourceId", kind) > (-$4, $5::timestamptz, $6::uuid, $7)
       ORDER BY uses DESC, "checkAt", "resourceId", kind LIMIT $8`,
      [this.clock.now(), USE_DAYS, kind, ...after, limit],
    );
  }
}
