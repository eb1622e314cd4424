import { DomainError } from '@causeway/contracts';
import {
  Access,
  Audit,
  decodeCursor,
  limitOf,
  pageOf,
  reachOf,
  UnitOfWork,
  type MemberActor,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ToAskList } from '../closing.dto.js';
import type { CallSaid, FollowUpItem, FollowUpPage, FollowUpQuery, FollowUpView } from '../follow-ups.dto.js';

interface Row {
  id: string;
  plan_id: string;
  case_number: string;
  facility_name: string;
  step: FollowUpItem['step'];
  week: number | null;
  asks_to_go_on: boolean;
  status: FollowUpItem['status'];
  due_at: Date;
  tried: number;
  coach_id: string | null;
  coach_name: string | null;
  addressed_as: string | null;
  result: FollowUpItem['result'];
  ended_at: Date | null;
  end_reason: FollowUpItem['endReason'];
}

interface DetailRow extends Row {
  phone: string | null;
  may_leave_message: boolean;
  weekday: number | null;
  time: string | null;
  language: string | null;
  consent_text: string;
  agreed_at: Date;
  more_calls: number;
}

interface SaidRow extends Omit<CallSaid, 'at'> {
  at: Date;
}

const COLUMNS = `follow_up.*, case_number, facility.name AS facility_name, coach.display_name AS coach_name, addressed_as`;
const JOINS = `FROM follow_up JOIN follow_up_plan plan ON plan.id = plan_id
  JOIN assignment ON assignment.id = assignment_id JOIN coach_request request ON request.id = request_id
  JOIN facility ON facility.id = facility_id LEFT JOIN member coach ON coach.id = follow_up.coach_id
  LEFT JOIN follow_up_contact contact ON contact.plan_id = plan.id`;

/** What coaches and dispatchers see of the calls. How a person is reached is in one view only; every read is audited. */
@Injectable()
export class FollowUpViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `access.denied` when a coach asks for everybody's */
  async list(actor: MemberActor, query: FollowUpQuery): Promise<FollowUpPage> {
    const { scope = 'mine', state = 'open' } = query;
    if (scope === 'all' && reachOf(actor, 'follow_up.list') !== 'all') throw new DomainError('access.denied');
    const newestFirst = state !== 'open';
    const [than, order] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
    const after = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(actor.organizationId, async () => {
      const found = await this.unitOfWork.query<Row>(
        `SELECT ${COLUMNS} ${JOINS}
         WHERE ($1 = 'all' OR ($1 = 'mine' AND follow_up.coach_id = $2)
             OR ($1 = 'team' AND follow_up.coach_id IS NULL AND follow_up.status = 'open'))
           AND ($3 = 'all' OR (follow_up.status = 'open') = ($3 = 'open'))
           AND ($4::timestamptz IS NULL OR (due_at, follow_up.id) ${than} ($4, $5::uuid))
         ORDER BY due_at ${order}, follow_up.id ${order} LIMIT $6`,
        [scope, actor.memberId, state, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      await this.audit.record(
        'follow_up.list',
        found.slice(0, limit).map(({ id }) => id),
      );
      return found;
    });
    return pageOf(
      rows,
      limit,
      (row) => show(actor, row),
      (row) => [row.due_at.toISOString(), row.id],
    );
  }

  /** With how the person is reached, as long as the call is open. @throws DomainError `follow_up.not_found` */
  async one(actor: MemberActor, id: string): Promise<FollowUpView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'follow_up.read', id, 'follow_up.not_found');
      const [row] = await this.unitOfWork.query<DetailRow>(
        `SELECT ${COLUMNS}, contact.phone, may_leave_message, weekday, contact.time, contact.language, consent_text, agreed_at,
           (SELECT count(*)::int FROM follow_up other
             WHERE other.plan_id = plan.id AND other.status = 'open' AND other.id <> follow_up.id) AS more_calls
         ${JOINS} WHERE follow_up.id = $1`,
        [id],
      );
      if (!row) throw new DomainError('follow_up.not_found');
      const said = await this.unitOfWork.query<SaidRow>(
        `SELECT at, display_name AS "memberName", result, corrects_id IS NOT NULL AS corrects,
           EXISTS (SELECT FROM follow_up_attempt later WHERE later.corrects_id = attempt.id) AS corrected
         FROM follow_up_attempt attempt JOIN member ON member.id = member_id WHERE follow_up_id = $1 ORDER BY at, corrects`,
        [id],
      );
      await this.audit.record('follow_up.read', [id]);
      const history = said.map((each) => ({ ...each, at: each.at.toISOString() }));
      return { ...show(actor, row), contact: contactOf(row), moreCalls: row.more_calls, history };
    });
  }

  /** Those whom this coach wanted to ask later whether they want calls. */
  async toAsk(actor: MemberActor): Promise<ToAskList> {
    const rows = await this.unitOfWork.run(actor.organizationId, async () => {
      const found = await this.unitOfWork.query<{
        assignment_id: string;
        case_number: string;
        facility_name: string;
        ended_at: Date;
      }>(
        `SELECT assignment_id, case_number, facility.name AS facility_name, assignment.ended_at FROM engagement
         JOIN assignment ON assignment.id = assignment_id JOIN coach_request request ON request.id = request_id
         JOIN facility ON facility.id = facility_id
         WHERE follow_up = 'ask_later' AND coach_id = $1 ORDER BY assignment.ended_at DESC LIMIT 100`,
        [actor.memberId],
      );
      await this.audit.record(
        'follow_up.list',
        found.map(({ assignment_id: id }) => id),
      );
      return found;
    });
    return {
      items: rows.map((row) => ({
        assignmentId: row.assignment_id,
        caseNumber: row.case_number,
        facilityName: row.facility_name,
        closedAt: row.ended_at.toISOString(),
      })),
    };
  }
}

const contactOf = (row: DetailRow): FollowUpView['contact'] =>
  row.status !== 'open' || row.phone === null || row.addressed_as === null
    ? null
    : {
        addressedAs: row.addressed_as,
        phone: row.phone,
        mayLeaveMessage: row.may_leave_message,
        weekday: row.weekday,
        time: row.time,
        language: row.language,
        consentText: row.consent_text,
        agreedAt: row.agreed_at.toISOString(),
      };

function show(actor: MemberActor, row: Row): FollowUpItem {
  const mine = row.coach_id === actor.memberId;
  return {
    id: row.id,
    caseNumber: row.case_number,
    facilityName: row.facility_name,
    step: row.step,
    week: row.week,
    asksToGoOn: row.asks_to_go_on,
    status: row.status,
    dueAt: row.due_at.toISOString(),
    tried: row.tried,
    coachName: row.coach_name,
    mine,
    addressedAs: mine && row.status === 'open' ? row.addressed_as : null,
    result: row.result,
    endedAt: row.ended_at?.toISOString() ?? null,
    endReason: row.end_reason,
  };
}
