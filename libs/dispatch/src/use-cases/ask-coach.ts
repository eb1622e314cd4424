import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { canBeAskedByHand, mayMeet } from '../domain/by-hand.js';
import { rank } from '../domain/matching.js';
import { offerTo } from '../domain/offer.js';
import { isSearching } from '../domain/situation.js';
import { Policies } from '../persistence/policies.js';
import { Requests } from '../persistence/requests.js';
import { Situations } from '../persistence/situations.js';
import { Timeline } from '../persistence/timeline.js';
import type { AskCoach as Ask, RequestState } from '../requests.dto.js';
import { MakeOffer } from './make-offer.js';

/** A dispatcher has a coach of their choice asked, in place of or beside those whom the engine asks. */
@Injectable()
export class AskCoach {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly policies: Policies,
    private readonly situations: Situations,
    private readonly makeOffer: MakeOffer,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.not_found`, `request.invalid_state`, `coach.not_found`, `coach.cannot_be_asked`, `request.modality_not_offered` */
  async run(actor: MemberActor, id: string, { coachId, modality }: Ask): Promise<RequestState> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.ask', id, 'request.not_found');
      const request = await this.requests.lock(id);
      if (!isSearching(request.status))
        throw new DomainError('request.invalid_state', `The request is ${request.status}.`);
      const policy = await this.policies.forRequest(request);
      const situation = await this.situations.withEverybody(request);
      const now = this.clock.now();
      const reach = { modality: modality ?? request.modality, nearby: false, onCall: true };
      if (!mayMeet(situation.request, reach.modality)) throw new DomainError('request.modality_not_offered');
      const ranking = rank(situation.coaches, { ...situation, reach, policy, now });
      const candidate = ranking.find((one) => one.coachId === coachId);
      if (!candidate) throw new DomainError('coach.not_found');
      const { excludedBecause } = candidate;
      if (!canBeAskedByHand(excludedBecause))
        throw new DomainError('coach.cannot_be_asked', `The coach is ${excludedBecause ?? ''}.`);
      const decision = offerTo(candidate, { modality: reach.modality, alone: true }, policy, now);
      const made = (await this.makeOffer.all([{ requestId: id, decision }])).get(decision);
      if (!made) throw new DomainError('coach.cannot_be_asked', 'The coach is being_asked.');
      await this.timeline.recordAll([made]);
      await this.requests.changeAndLook(request, { status: 'searching' });
      await this.audit.record('request.ask', [id]);
      return this.requests.stateOf(id);
    });
  }
}
