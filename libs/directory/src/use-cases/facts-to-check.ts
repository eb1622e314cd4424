import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FactKind } from '../domain/freshness.js';
import type { FactsToCheck, FactsToCheckQuery } from '../living.dto.js';
import { ShowResources } from './show-resources.js';

/** What came of calls counts as use for so long, in days. */
const USE_DAYS = 90;

interface StaleRow {
  resourceId: string;
  kind: FactKind;
  uses: number;
  total: number;
}

/** What somebody should ask about again. */
@Injectable()
export class ListFactsToCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showing: ShowResources,
    private readonly clock: Clock,
  ) {}

  /** Stale facts, those of resources that are called often first, then the oldest. */
  async list(organizationId: string, { limit = 50, kind }: FactsToCheckQuery): Promise<FactsToCheck> {
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query<StaleRow>(
        `SELECT resource_id AS "resourceId", fact.kind, uses, count(*) OVER ()::int AS total
         FROM fact JOIN resource ON resource.id = resource_id, LATERAL (
           SELECT count(*)::int AS uses FROM resource_outcome WHERE resource_outcome.resource_id = fact.resource_id
             AND at > $1::timestamptz - make_interval(days => $4)) used
         WHERE check_at <= $1 AND retired_at IS NULL AND status IN ('active', 'temporarily_closed')
           AND ($3::text IS NULL OR fact.kind = $3)
         ORDER BY uses DESC, check_at, resource_id, fact.kind LIMIT $2`,
        [this.clock.now(), limit, kind ?? null, USE_DAYS],
      );
      const cards = await this.showing.cards([...new Set(rows.map(({ resourceId }) => resourceId))]);
      const items = rows.flatMap(({ resourceId, kind: which, uses }) => {
        const card = cards.find(({ id }) => id === resourceId);
        const fact = card?.facts.find((each) => each.kind === which);
        return card && fact ? [{ resourceId, resourceName: card.name, phone: card.phone, fact, uses }] : [];
      });
      return { items, total: rows[0]?.total ?? 0 };
    });
  }
}
