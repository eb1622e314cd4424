import { UnitOfWork } from '@causeway/platform';
import { Facilities } from '@causeway/partners';
import { Coaches, type Coach } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import type { CoachState, OfferState, Situation } from '../domain/situation.js';
import type { CoachRequest } from './coach-request.entity.js';
import { Offer } from './offer.entity.js';

interface Occupation {
  coach_id: string;
  busy: boolean;
  asked_elsewhere: boolean;
  last_offered_at: Date | null;
}

/** Gathers everything that a decision about a request is made from. Called inside a unit of work. */
@Injectable()
export class Situations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facilities: Facilities,
    private readonly coaches: Coaches,
  ) {}

  /** @param everybody with coaches who are off duty too, for a ranking that people read */
  async of(
    request: CoachRequest,
    { everybody = false } = {},
  ): Promise<Situation & { names: Map<string, Coach> }> {
    const offers = await this.unitOfWork.manager.find(Offer, {
      where: { requestId: request.id },
      order: { offeredAt: 'ASC' },
    });
    const asked = offers.map(({ coachId }) => coachId);
    const relevant = await this.coaches.all({
      facilityId: request.facilityId,
      ...(everybody ? {} : { onDutyOr: asked }),
    });
    const occupations = await this.occupations(
      request.id,
      relevant.map(({ id }) => id),
    );
    const facility = await this.facilities.find(request.facilityId);
    return {
      request: {
        status: request.status,
        modality: request.modality,
        facility: {
          latitude: facility?.latitude ?? null,
          longitude: facility?.longitude ?? null,
        },
        preferredLanguage: request.preferredLanguage,
        preferredCoachGender: request.preferredCoachGender,
        pathwayInterest: request.pathwayInterest,
        alarm: request.alarmReason,
      },
      offers: offers.map(({ id, coachId, status, expiresAt, availableAt }): OfferState => ({
        id,
        coachId,
        status,
        expiresAt,
        availableAt,
      })),
      coaches: relevant.map((coach): CoachState => {
        const occupation = occupations.get(coach.id);
        return {
          ...coach,
          busy: occupation?.busy ?? false,
          askedElsewhere: occupation?.asked_elsewhere ?? false,
          lastOfferedAt: occupation?.last_offered_at ?? null,
        };
      }),
      names: new Map(relevant.map((coach) => [coach.id, coach])),
    };
  }

  private async occupations(requestId: string, coachIds: string[]): Promise<Map<string, Occupation>> {
    const rows = await this.unitOfWork.query<Occupation>(
      `SELECT coach_id,
              EXISTS (SELECT 1 FROM assignment WHERE assignment.coach_id = asked.coach_id AND status IN ('assigned', 'en_route', 'arrived')) AS busy,
              EXISTS (SELECT 1 FROM offer WHERE offer.coach_id = asked.coach_id AND status = 'open' AND request_id <> $1) AS asked_elsewhere,
              (SELECT max(offered_at) FROM offer WHERE offer.coach_id = asked.coach_id) AS last_offered_at
       FROM unnest($2::uuid[]) AS asked (coach_id)`,
      [requestId, coachIds],
    );
    return new Map(rows.map((row) => [row.coach_id, row]));
  }
}
