import type { OneOf, resourceOutcomes } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { OutcomeView, Outcomes as Found } from '../living.dto.js';
import { LoadResources } from './load-resources.js';
import { WITH_MERGED } from './merged.js';

/** Further back a call says little of today, in days. */
const DAYS = 90;

/** So many are listed by name; the counts are of all. */
const MOST = 5;

/** SQL: what was found at the place, whichever of its entries was called; a wrong number says something of that entry only. */
export const OF_THE_PLACE = `(resource_id = lasting OR outcome <> 'wrong_number')`;

type CountRow = { outcome: OneOf<typeof resourceOutcomes>; count: number };
type Row = Omit<OutcomeView, 'at'> & { at: Date };

/** What others found who called a resource. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadResources,
    private readonly clock: Clock,
  ) {}

  /** Of the last 90 days: how often each, and the newest with who told of it. @throws DomainError `resource.not_found` */
  async of(organizationId: string, id: string): Promise<Found> {
    const values = [[id], new Date(this.clock.now().getTime() - DAYS * 86_400_000)];
    return this.unitOfWork.run(organizationId, async () => {
      await this.loading.demand(id);
      const counts = await this.unitOfWork.query<CountRow>(
        `${WITH_MERGED} SELECT outcome, count(*)::int AS count FROM resource_outcome JOIN merged ON merged.id = resource_id
         WHERE ${OF_THE_PLACE} AND at > $2 GROUP BY outcome`,
        values,
      );
      const rows = await this.unitOfWork.query<Row>(
        `${WITH_MERGED} SELECT outcome, at, display_name AS "toldBy" FROM resource_outcome
         JOIN merged ON merged.id = resource_id JOIN member ON member.id = told_by
         WHERE ${OF_THE_PLACE} AND at > $2 ORDER BY at DESC, resource_outcome.id LIMIT ${MOST}`,
        values,
      );
      const countOf = (outcome: CountRow['outcome']) =>
        counts.find((each) => each.outcome === outcome)?.count ?? 0;
      return {
        counts: {
          accepted: countOf('accepted'),
          full: countOf('full'),
          no_answer: countOf('no_answer'),
          wrong_number: countOf('wrong_number'),
        },
        items: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
      };
    });
  }
}
