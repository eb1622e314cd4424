import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import {
  Access,
  Audit,
  JobQueue,
  reachOf,
  UnitOfWork,
  type Actor,
  type MemberActor,
  type Statement,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { AssignCoach, CancelRequest, RequestState } from '../requests.dto.js';
import { mayMeet, unfitBecause } from '../domain/by-hand.js';
import { isOpen, isSearching, type Modality } from '../domain/situation.js';
import { Policies } from '../persistence/policies.js';
import { Situations } from '../persistence/situations.js';
import { noAlarm, Requests } from '../persistence/requests.js';
import { TravelTimes } from '../travel/travel-times.js';
import { Timeline } from '../persistence/timeline.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Assign } from './assign.js';
import { GiveUp } from './give-up.js';

const MINUTE = 60_000;

const ASKED: Statement = {
  name: 'requests_asked_of_coach',
  text: `SELECT request_id FROM offer WHERE coach_id = $1 AND status IN ('open', 'standby')`,
};

/** What people do about a request from outside of the engine: assign a coach by hand, or end it. */
@Injectable()
export class SteerRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly timeline: Timeline,
    private readonly assign: Assign,
    private readonly giveUp: GiveUp,
    private readonly situations: Situations,
    private readonly policies: Policies,
    private readonly travelTimes: TravelTimes,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends an open request. `nobody_available` makes it unmet: the dispatcher's to say, and only while nobody holds it.
   * @throws DomainError `request.not_found`, `request.invalid_state`, `access.denied`
   */
  async cancel(actor: Actor, id: string, { reason, note }: CancelRequest): Promise<RequestState> {
    if (reason === 'nobody_available' && reachOf(actor, 'request.assign') !== 'all')
      throw new DomainError('access.denied');
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.cancel', id, 'request.not_found');
      const request = await this.requests.lock(id);
      if (reason === 'nobody_available') {
        if (!isSearching(request.status)) throw tooLate(request);
        await this.giveUp.run(request, request.alarmReason ?? 'to_assign', note);
      } else {
        if (!isOpen(request.status)) throw tooLate(request);
        await this.end(id, reason, note);
      }
      await this.audit.record('request.cancel', [id]);
      return this.requests.stateOf(id);
    });
  }

  private async end(id: string, reason: CancelRequest['reason'], note: string | undefined): Promise<void> {
    const coachId = await this.assign.release(id);
    await this.assign.takeBackOffers(id);
    await this.requests.change(id, {
      status: 'cancelled',
      endReason: reason,
      closingNote: note ?? null,
      endedAt: this.clock.now(),
      nextActionAt: null,
      ...noAlarm,
    });
    await this.timeline.record(id, 'cancelled', { reason, data: coachId ? { coachId } : {} });
  }

  /**
   * Gives an open request to a coach whom the dispatcher chose and, off duty, has spoken to. A request that somebody
   * else holds is taken from them.
   * @throws DomainError `request.not_found`, `request.invalid_state`, `coach.not_found`, `coach.not_cleared`,
   * `coach.not_sent_there`, `coach.does_not_fit`, `coach.busy`, `request.modality_not_offered`
   */
  async assignCoach(actor: MemberActor, id: string, body: AssignCoach): Promise<RequestState> {
    const { coachId, note } = body;
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.assign', id, 'request.not_found');
      const request = await this.requests.lock(id);
      if (!isOpen(request.status)) throw tooLate(request);
      const modality = body.modality ?? request.modality;
      const { coach, facility } = await this.fitting(request, coachId, modality);
      const before = await this.assign.release(id);
      const travelMinutes =
        modality === 'in_person' ? (this.travelTimes.between(coach, facility)?.minutes ?? null) : null;
      const etaAt =
        travelMinutes === null ? null : new Date(this.clock.now().getTime() + travelMinutes * MINUTE);
      const assignmentId = Assign.demand(
        await this.assign.give(request, { coachId, modality, travelMinutes, etaAt, by: 'dispatcher' }),
      );
      const type = before && before !== coachId ? 'reassigned' : 'assigned';
      await this.timeline.record(id, type, {
        reason: note,
        data: { coachId, assignmentId, ...(before ? { before } : {}), offDuty: coach.duty !== 'on_duty' },
      });
      await this.audit.record('request.assign', [id]);
      return this.requests.stateOf(id);
    });
  }

  private async fitting(request: CoachRequest, coachId: string, modality: Modality) {
    const situation = await this.situations.withEverybody(request);
    if (!mayMeet(situation.request, modality)) throw new DomainError('request.modality_not_offered');
    const coach = situation.coaches.find(({ id }) => id === coachId);
    if (!coach) throw new DomainError('coach.not_found');
    const policy = await this.policies.forRequest(request);
    const reach = { modality, nearby: false, onCall: true };
    const unfit = unfitBecause(coach, { ...situation, reach, policy, now: this.clock.now() });
    if (unfit === 'excluded') throw new DomainError('coach.not_sent_there');
    if (unfit === 'not_cleared') throw new DomainError('coach.not_cleared');
    if (unfit) throw new DomainError('coach.does_not_fit', unfit);
    return { coach, facility: situation.request.facility };
  }

  /** Somebody may be free now. */
  wakeSearching(organizationId: string): void {
    this.queue.add('dispatch.match', { organizationId });
  }

  /** Looks again at what a coach is being asked who went off duty or was given something. */
  async wakeAsked(organizationId: string, coachId: string): Promise<void> {
    const asked = await this.unitOfWork.once<{ request_id: string }>(organizationId, ASKED, [coachId]);
    for (const { request_id: requestId } of asked)
      this.queue.add('dispatch.advance', { organizationId, requestId });
  }
}

const tooLate = ({ status }: CoachRequest) =>
  new DomainError('request.invalid_state', `The request is ${status}.`);
