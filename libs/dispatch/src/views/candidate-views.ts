import { Clock } from '@causeway/kernel';
import { modalities, type OneOf } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type Actor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { spare } from '../domain/choose.js';
import { ladderOf, reachesFrom, stepAt } from '../domain/ladder.js';
import { mayMeet, unfitBecause } from '../domain/by-hand.js';
import { rank } from '../domain/matching.js';
import { hasSecondLine } from '../domain/situation.js';
import { Policies } from '../persistence/policies.js';
import { Requests } from '../persistence/requests.js';
import { Situations } from '../persistence/situations.js';
import type { CandidateList } from '../requests.dto.js';

type Modality = OneOf<typeof modalities>;

/** Why this coach, and why not that one: the ranking as the engine sees it now, with everybody in it. */
@Injectable()
export class CandidateViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly policies: Policies,
    private readonly situations: Situations,
    private readonly clock: Clock,
  ) {}

  /**
   * Every coach of the team with the reasons for and against.
   * @param wished what if they met in this way; without it, the way in which the engine asks now
   * @throws DomainError `request.not_found`
   */
  async of(actor: Actor, id: string, wished?: Modality): Promise<CandidateList> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.assign', id, 'request.not_found');
      const request = await this.requests.find(id);
      const policy = await this.policies.forRequest(request);
      const situation = await this.situations.withEverybody(request);
      await this.audit.record('request.read', [id]);
      const now = this.clock.now();
      const ladder = ladderOf(situation.request, policy, hasSecondLine(situation));
      const step = stepAt(ladder, request.step, now);
      const asked = reachesFrom(situation.request, ladder, step).at(-1);
      const anyone = { modality: wished ?? request.modality, nearby: false, onCall: true };
      const reach = asked && (!wished || wished === asked.modality) ? asked : anyone;
      const coaches = new Map(situation.coaches.map((coach) => [coach.id, coach]));
      const judgedBy = { ...situation, reach, policy, now };
      const unfit = (coachId: string) => {
        const coach = coaches.get(coachId);
        return coach ? unfitBecause(coach, judgedBy) : null;
      };
      const ranking = spare(situation, rank(situation.coaches, judgedBy), policy, now);
      return {
        step,
        mode: policy.mode,
        modality: reach.modality,
        ways: modalities.filter((way) => mayMeet(situation.request, way)),
        items: ranking.map((candidate) => ({
          coachId: candidate.coachId,
          coachName: situation.team.get(candidate.coachId)?.displayName ?? '',
          excludedBecause: candidate.excludedBecause,
          unfitBecause: unfit(candidate.coachId),
          freeInMinutes: candidate.afterwards && minutesUntil(candidate.afterwards.freeAt, now),
          travelMinutes: candidate.travel?.minutes ?? null,
          distanceKm: candidate.travel?.km ?? null,
          totalPoints: candidate.totalPoints,
          scores: candidate.scores(),
        })),
      };
    });
  }
}

const minutesUntil = (time: Date, now: Date): number => Math.ceil((time.getTime() - now.getTime()) / 60_000);
