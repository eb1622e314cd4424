import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { OnCall, type OnCallTurn } from '@causeway/rota';
import { Coaches, type Coach } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import type { SceneCoach } from '../domain/scene.js';
import type { Visit } from '../domain/situation.js';

/** What a coach holds in person, as JSON brings it. */
type VisitRow = Omit<Visit, 'beginsAt'> & { beginsAt: string | null };

interface Occupation {
  coach_id: string;
  busy: boolean;
  visit: VisitRow | null;
  phone_calls: number;
  asked: SceneCoach['asked'];
  last_offered_at: Date | null;
  calls_this_shift: number;
  hard_calls_this_week: number;
  last_hard_call_at: Date | null;
}

const WEEK_MS = 7 * 24 * 3_600_000;

const OCCUPATIONS = `SELECT coach_id,
    EXISTS (SELECT 1 FROM assignment WHERE assignment.coach_id = asked.coach_id AND modality <> 'phone' AND status IN ('assigned', 'en_route', 'arrived')) AS busy,
    (SELECT json_build_object('assignmentId', assignment.id, 'facilityId', facility_id, 'latitude', latitude, 'longitude', longitude,
        'arrived', assignment.status = 'arrived', 'beginsAt', coalesce(arrived_at, eta_at))
      FROM assignment JOIN coach_request request ON request.id = request_id JOIN facility ON facility.id = facility_id
      WHERE assignment.coach_id = asked.coach_id AND assignment.modality = 'in_person' AND assignment.status IN ('assigned', 'en_route', 'arrived')) AS visit,
    (SELECT count(*)::int FROM assignment WHERE assignment.coach_id = asked.coach_id AND modality = 'phone' AND status IN ('assigned', 'en_route', 'arrived')) AS phone_calls,
    coalesce((SELECT json_agg(json_build_object('requestId', request_id, 'alone', alone)) FROM offer
      WHERE offer.coach_id = asked.coach_id AND (status = 'open' OR status = 'standby' AND after_assignment_id IS NOT NULL)), '[]') AS asked,
    (SELECT max(offered_at) FROM offer WHERE offer.coach_id = asked.coach_id) AS last_offered_at,
    (SELECT count(*)::int FROM assignment WHERE assignment.coach_id = asked.coach_id AND accepted_at >= since AND status = 'closed') AS calls_this_shift,
    hard.calls AS hard_calls_this_week, hard.last_at AS last_hard_call_at
  FROM unnest($1::uuid[], $2::timestamptz[]) AS asked (coach_id, since)
  CROSS JOIN LATERAL (SELECT count(*)::int AS calls, max(ended_at) AS last_at FROM assignment
    WHERE assignment.coach_id = asked.coach_id AND accepted_at >= $3 AND hard_call AND ended_at IS NOT NULL) hard`;

export interface TeamState {
  states: SceneCoach[];
  coaches: Map<string, Coach>;
  /** The turns of those who are on call as second line. */
  secondLine: ReadonlyMap<string, OnCallTurn>;
}

/** What each coach is doing, and carried lately. Called inside a unit of work. */
@Injectable()
export class CoachStates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly coaches: Coaches,
    private readonly onCall: OnCall,
    private readonly clock: Clock,
  ) {}

  /**
   * @param facilityIds where it has to be known whether they may go
   * @param onDutyOr leaves out those who are neither on duty nor on call, except these
   */
  async of({ facilityIds, onDutyOr }: { facilityIds: string[]; onDutyOr?: string[] }): Promise<TeamState> {
    const now = this.clock.now();
    const secondLine = await this.onCall.secondLineAt(now);
    const coaches = await this.coaches.all({
      facilityIds,
      ...(onDutyOr ? { onDutyOr: [...onDutyOr, ...secondLine.keys()] } : {}),
    });
    const rows = await this.unitOfWork.query<Occupation>(OCCUPATIONS, [
      coaches.map(({ id }) => id),
      coaches.map(({ id, onDutySince }) => onDutySince ?? secondLine.get(id)?.startsAt ?? now),
      new Date(now.getTime() - WEEK_MS),
    ]);
    const occupations = new Map(rows.map((row) => [row.coach_id, row]));
    const states = coaches.map((coach): SceneCoach => {
      const occupation = occupations.get(coach.id);
      return {
        ...coach,
        duty: coach.onDuty ? 'on_duty' : secondLine.has(coach.id) ? 'on_call' : 'off_duty',
        busy: occupation?.busy ?? false,
        visit: visitOf(occupation?.visit ?? null),
        phoneCalls: occupation?.phone_calls ?? 0,
        askedElsewhere: null,
        asked: occupation?.asked ?? [],
        lastOfferedAt: occupation?.last_offered_at ?? null,
        callsThisShift: occupation?.calls_this_shift ?? 0,
        hardCallsThisWeek: occupation?.hard_calls_this_week ?? 0,
        lastHardCallAt: occupation?.last_hard_call_at ?? null,
      };
    });
    // Equals are asked in this order: by id it favours no name.
    states.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { states, coaches: new Map(coaches.map((coach) => [coach.id, coach])), secondLine };
  }
}

const visitOf = (row: VisitRow | null): Visit | null =>
  row && { ...row, beginsAt: row.beginsAt === null ? null : new Date(row.beginsAt) };
