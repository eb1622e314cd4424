import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { OnCall } from '@causeway/rota';
import { Coaches, type Coach } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import type { CoachState } from '../domain/situation.js';

interface Occupation {
  coach_id: string;
  busy: boolean;
  phone_calls: number;
  asked_alone: boolean | null;
  last_offered_at: Date | null;
  calls_this_shift: number;
  hard_calls_this_week: number;
  last_hard_call_at: Date | null;
}

const WEEK_MS = 7 * 24 * 3_600_000;

const OCCUPATIONS = `SELECT coach_id,
    EXISTS (SELECT 1 FROM assignment WHERE assignment.coach_id = asked.coach_id AND modality <> 'phone' AND status IN ('assigned', 'en_route', 'arrived')) AS busy,
    (SELECT count(*)::int FROM assignment WHERE assignment.coach_id = asked.coach_id AND modality = 'phone' AND status IN ('assigned', 'en_route', 'arrived')) AS phone_calls,
    (SELECT bool_or(alone) FROM offer WHERE offer.coach_id = asked.coach_id AND status = 'open' AND request_id <> $1) AS asked_alone,
    (SELECT max(offered_at) FROM offer WHERE offer.coach_id = asked.coach_id) AS last_offered_at,
    (SELECT count(*)::int FROM assignment WHERE assignment.coach_id = asked.coach_id AND accepted_at >= since AND status = 'closed') AS calls_this_shift,
    hard.calls AS hard_calls_this_week, hard.last_at AS last_hard_call_at
  FROM unnest($2::uuid[], $3::timestamptz[]) AS asked (coach_id, since)
  CROSS JOIN LATERAL (SELECT count(*)::int AS calls, max(ended_at) AS last_at FROM assignment
    WHERE assignment.coach_id = asked.coach_id AND accepted_at >= $4 AND hard_call AND ended_at IS NOT NULL) hard`;

export interface TeamState {
  states: CoachState[];
  coaches: Map<string, Coach>;
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
   * @param requestId the request that they are looked at for
   * @param facilityIds where it has to be known whether they may go
   * @param onDutyOr leaves out those who are neither on duty nor on call, except these
   */
  async of(
    requestId: string,
    { facilityIds, onDutyOr }: { facilityIds: string[]; onDutyOr?: string[] },
  ): Promise<TeamState> {
    const now = this.clock.now();
    const turns = await this.onCall.at(now);
    const secondLine = new Set(
      turns.flatMap(({ memberId, role }) => (role === 'secondary' ? [memberId] : [])),
    );
    const coaches = await this.coaches.all({
      facilityIds,
      ...(onDutyOr ? { onDutyOr: [...onDutyOr, ...secondLine] } : {}),
    });
    const rows = await this.unitOfWork.query<Occupation>(OCCUPATIONS, [
      requestId,
      coaches.map(({ id }) => id),
      coaches.map(({ onDutySince }) => onDutySince ?? now),
      new Date(now.getTime() - WEEK_MS),
    ]);
    const occupations = new Map(rows.map((row) => [row.coach_id, row]));
    const states = coaches.map((coach): CoachState => {
      const occupation = occupations.get(coach.id);
      const alone = occupation?.asked_alone ?? null;
      return {
        ...coach,
        duty: coach.onDuty ? 'on_duty' : secondLine.has(coach.id) ? 'on_call' : 'off_duty',
        busy: occupation?.busy ?? false,
        phoneCalls: occupation?.phone_calls ?? 0,
        askedElsewhere: alone === null ? null : alone ? 'alone' : 'together',
        lastOfferedAt: occupation?.last_offered_at ?? null,
        callsThisShift: occupation?.calls_this_shift ?? 0,
        hardCallsThisWeek: occupation?.hard_calls_this_week ?? 0,
        lastHardCallAt: occupation?.last_hard_call_at ?? null,
      };
    });
    // Equals are asked in this order: by id it favours no name.
    states.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { states, coaches: new Map(coaches.map((coach) => [coach.id, coach])) };
  }
}
