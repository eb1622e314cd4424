import { UnitOfWork, type Actor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { heldStatuses } from '../domain/assignment.js';
import { mattersForChoice, namesOf, noLongerFits, type Detail, type Details } from '../domain/correction.js';
import type { Situation } from '../domain/situation.js';
import { Assignment } from '../persistence/assignment.entity.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Offer } from '../persistence/offer.entity.js';
import { Situations } from '../persistence/situations.js';
import { Timeline } from '../persistence/timeline.js';
import { Assign } from './assign.js';

interface Correction {
  request: CoachRequest;
  /** Its number after this one. */
  revision: number;
  names: readonly Detail[];
  byMemberId: string | null;
}

const ANOTHER_WAY_SINCE = `SELECT 1 FROM timeline_entry
  WHERE request_id = $1 AND type = 'corrected' AND at >= $2 AND data -> 'fields' ? 'modality'`;

/**
 * What follows from a correction for the coaches: who holds the request keeps it and is told, who is asked and no longer
 * fits is spared the answer. Called inside a unit of work that holds the request's lock, after the request was changed.
 */
@Injectable()
export class TellCorrection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly situations: Situations,
    private readonly timeline: Timeline,
    private readonly assign: Assign,
  ) {}

  async run(
    actor: Actor,
    request: CoachRequest,
    { revision, changes }: { revision: number; changes: Partial<Details> },
  ): Promise<void> {
    const { manager } = this.unitOfWork;
    const { id: requestId } = request;
    const names = namesOf(changes);
    const byMemberId = actor.kind === 'member' ? actor.memberId : null;
    const correction: Correction = { request, revision, names, byMemberId };
    const held = await manager.findOneBy(Assignment, {
      requestId,
      status: In(heldStatuses),
    });
    const asked = await manager.findBy(Offer, { requestId, status: In(['open', 'standby']) });
    const matters = mattersForChoice(names) && (held !== null || asked.length > 0);
    const situation = matters ? await this.situations.withEverybody(request) : null;
    // Beside the person already, she stays as welcome as she is.
    const judged = held && situation && held.status !== 'arrived';
    const unfit = judged ? await this.unfitFor(held, situation, correction) : null;
    // Names of fields only: what was written there is nobody's business once it is corrected.
    const data = { fields: names, ...(judged ? { noLongerFits: unfit } : {}) };
    await this.timeline.record(requestId, 'corrected', { data });
    if (held) this.tell(held.coachId, held.id, correction);
    if (held && unfit)
      this.unitOfWork.raise('assignment.no_longer_fits', {
        assignmentId: held.id,
        requestId,
        revision,
        byMemberId,
      });
    if (situation) await this.askedStill(asked, situation, correction);
  }

  private async unfitFor(held: Assignment, situation: Situation, { request, names }: Correction) {
    const coach = situation.coaches.find(({ id }) => id === held.coachId);
    if (!coach) return null;
    const another =
      names.includes('modality') ||
      (await this.unitOfWork.query(ANOTHER_WAY_SINCE, [request.id, held.acceptedAt])).length > 0;
    return noLongerFits(coach, situation.request, held.modality, another);
  }

  private async askedStill(
    asked: readonly Offer[],
    { coaches, request }: Situation,
    correction: Correction,
  ): Promise<void> {
    const known = new Map(coaches.map((coach) => [coach.id, coach]));
    const anotherWay = correction.names.includes('modality');
    const spared: string[] = [];
    for (const { id, coachId, status, modality } of asked) {
      const coach = known.get(coachId);
      if (coach && noLongerFits(coach, request, modality, anotherWay)) {
        spared.push(coachId);
        continue;
      }
      this.unitOfWork.raise('offer.changed', { offerId: id, coachId, status });
      this.tell(coachId, id, correction);
    }
    if (spared.length > 0)
      await this.assign.takeBackOffers(correction.request.id, { reason: 'corrected', coachIds: spared });
  }

  private tell(
    coachId: string,
    heldAs: string,
    { request: { id: requestId }, revision, byMemberId }: Correction,
  ): void {
    this.unitOfWork.raise('request.corrected', { requestId, coachId, heldAs, revision, byMemberId });
  }
}
