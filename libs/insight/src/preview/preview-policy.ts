import { checkLadder } from '@causeway/dispatch';
import { DomainError } from '@causeway/contracts';
import { Facilities } from '@causeway/partners';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { PolicyPreview, PreviewDifference, PreviewFigures, PreviewPolicy } from './preview.dto.js';
import { ReplayHistory } from './replay-history.js';
import { replay, type Replay, type ReplayFigures } from './replay.js';

/** Fewer requests than that say nothing. */
const LEAST_REQUESTS = 20;
/** One seed for all, so that the same draft always gives the same preview. */
const SEED = 1;

/** "On your last requests": what a draft would have come to, beside what is set now. An estimate. */
@Injectable()
export class PreviewPolicies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly facilities: Facilities,
    private readonly history: ReplayHistory,
  ) {}

  /** @throws DomainError `request.invalid` for a ladder that is not climbed upwards, `facility.not_found` */
  async of(actor: MemberActor, { facilityId, policy }: PreviewPolicy): Promise<PolicyPreview> {
    checkLadder(policy.ladder);
    const { replay: past, offers } = await this.unitOfWork.run(actor.organizationId, async () => {
      if (facilityId && !(await this.facilities.find(facilityId)))
        throw new DomainError('facility.not_found');
      await this.audit.record('policy.preview', [facilityId ?? actor.organizationId]);
      return this.history.of(policy, facilityId);
    });
    const concerned = past.requests.filter((request) => request.concerned);
    const byHand = concerned.some(
      ({ current, draft }) => current.mode === 'manual' || draft.mode === 'manual',
    );
    const known = {
      requests: concerned.length,
      leastRequests: LEAST_REQUESTS,
      since: concerned.length > 0 ? past.scenario.startsAt.toISOString() : null,
      answersFrom: offers,
      byHand,
    };
    if (byHand || concerned.length < LEAST_REQUESTS)
      return { ...known, current: null, draft: null, different: [] };
    const current = await replay(past, 'current', SEED);
    const draft = await replay(past, 'draft', SEED);
    return {
      ...known,
      current: show(current),
      draft: show(draft),
      different: differences(past, current, draft),
    };
  }
}

const show = ({ ends: _, ...figures }: ReplayFigures): PreviewFigures => figures;

function differences(past: Replay, current: ReplayFigures, draft: ReplayFigures): PreviewDifference[] {
  return past.requests
    .filter((request) => request.concerned)
    .flatMap(({ caseNumber }, index) => {
      const [before, after] = [current.ends[index], draft.ends[index]];
      return before && after && before !== after ? [{ caseNumber, current: before, draft: after }] : [];
    });
}
