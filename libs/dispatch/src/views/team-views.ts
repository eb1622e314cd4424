import { Clock } from '@causeway/kernel';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { CoachList, CoachListItem, CoachStanding, RestView } from '../coaches.dto.js';
import { restOf } from '../domain/exclusions.js';
import type { CoachState } from '../domain/situation.js';
import { CoachStates } from '../persistence/coach-states.js';
import { Policies } from '../persistence/policies.js';
import { isoOrNull } from './facility-ref.js';

/** What each coach is doing, and who is spared, as the engine sees it. */
@Injectable()
export class TeamViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly coachStates: CoachStates,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Every coach and what each is doing now. */
  async team(organizationId: string): Promise<CoachList> {
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.query<{
        coach_id: string;
        state: CoachListItem['state'];
        case_number: string;
        facility_name: string;
      }>(
        `SELECT coach_id, CASE assignment.status WHEN 'arrived' THEN 'with_person' ELSE assignment.status END AS state, case_number, facility.name AS facility_name
         FROM assignment JOIN coach_request request ON request.id = request_id JOIN facility ON facility.id = facility_id
         WHERE assignment.status IN ('assigned', 'en_route', 'arrived')
         UNION ALL
         SELECT coach_id, 'being_asked', case_number, facility.name
         FROM offer JOIN coach_request request ON request.id = request_id JOIN facility ON facility.id = facility_id
         WHERE offer.status = 'open'`,
      );
      const doing = new Map(rows.map((row) => [row.coach_id, row]));
      const { states, coaches } = await this.coachStates.of({ facilityIds: [] });
      const { policy } = await this.policies.of();
      const byId = new Map(states.map((state) => [state.id, state]));
      const items = [...coaches.values()].map((coach): CoachListItem => {
        const { id, displayName, firstName, onDutySince, languages } = coach;
        const now = doing.get(id);
        const state = byId.get(id);
        const rest =
          state && state.duty !== 'off_duty' ? showRest(restOf(state, policy, this.clock.now())) : null;
        return {
          id,
          displayName,
          firstName,
          languages,
          state: now?.state ?? idleState(state, rest),
          onDutySince: isoOrNull(onDutySince),
          caseNumber: now?.case_number ?? null,
          facilityName: now?.facility_name ?? null,
          rest,
        };
      });
      return { items };
    });
  }

  /** Whether this coach is on call behind those on duty, and whether she is spared now. */
  async standing({ organizationId, memberId }: MemberActor): Promise<CoachStanding> {
    return this.unitOfWork.run(organizationId, async () => {
      const { states, secondLine } = await this.coachStates.of({
        facilityIds: [],
        onDutyOr: [memberId],
      });
      const { policy } = await this.policies.of();
      const state = states.find(({ id }) => id === memberId);
      return {
        onCallUntil: isoOrNull(secondLine.get(memberId)?.endsAt ?? null),
        rest: state ? showRest(restOf(state, policy, this.clock.now())) : null,
      };
    });
  }
}

/** What a coach is who holds nothing and is not being asked. */
function idleState(state: CoachState | undefined, rest: RestView | null): CoachListItem['state'] {
  if (!state || state.duty === 'off_duty') return 'off_duty';
  if (rest) return rest.reason === 'paused' ? 'paused' : 'resting';
  return state.duty === 'on_call' ? 'on_call' : 'free';
}

const showRest = (rest: ReturnType<typeof restOf>): RestView | null =>
  rest && { reason: rest.reason, until: isoOrNull(rest.until) };
