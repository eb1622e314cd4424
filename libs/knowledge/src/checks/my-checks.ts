import { ListFactsToCheck } from '@causeway/directory';
import { Clock } from '@causeway/kernel';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Coaches } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { shareOut } from '../domain/share-out.js';
import type { MyChecks as Body } from './my-checks.dto.js';

/** Of so many facts, those that matter most, each coach on duty has a share. */
const MATTER = 50;

/** Nobody is asked about more at once. */
const AT_ONCE = 3;

/** Asks the coaches on duty about what went stale: what is called most and is oldest first, each fact one coach. */
@Injectable()
export class MyChecks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: ListFactsToCheck,
    private readonly coaches: Coaches,
    private readonly clock: Clock,
  ) {}

  /** Nothing for who is off duty or takes a breather. */
  async of({ organizationId, memberId }: MemberActor): Promise<Body> {
    return this.unitOfWork.run(organizationId, async () => {
      const now = this.clock.now();
      const onDuty = (await this.coaches.all({ onDutyOr: [] }))
        .filter(({ pausedUntil }) => pausedUntil === null || pausedUntil <= now)
        .map(({ id }) => id);
      if (!onDuty.includes(memberId)) return { items: [] };
      const facts = await this.facts.first(MATTER);
      const mine = shareOut(facts, ({ resourceId, kind }) => `${resourceId} ${kind}`, onDuty, memberId);
      return { items: await this.facts.shown(mine.slice(0, AT_ONCE)) };
    });
  }
}
