import { Clock } from '@causeway/kernel';
import { DomainError, requestDetails } from '@causeway/contracts';
import {
  Access,
  Audit,
  decodeCursor,
  limitOf,
  pageOf,
  UnitOfWork,
  type MemberActor,
  type Statement,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type {
  AssignmentPage,
  AssignmentQuery,
  AssignmentView,
  OfferCard,
  OfferList,
} from '../coaches.dto.js';
import type { Corrected } from '../corrections.dto.js';
import { shownWhenAsked, type Detail } from '../domain/correction.js';
import type { Assignment } from '../persistence/assignment.entity.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import type { Offer } from '../persistence/offer.entity.js';
import { FACILITY_REF, iso, isoFromJson, isoOrNull, type FacilityColumn } from './facility-ref.js';

type AskRow = FacilityColumn & {
  id: string;
  request_id: string;
  case_number: string;
  reason: CoachRequest['reason'];
  modality: CoachRequest['modality'];
  preferred_language: string | null;
  language_required: boolean;
  preferred_coach_gender: CoachRequest['preferredCoachGender'];
  gender_required: boolean;
  asked_for_you: boolean;
  pathway_interest: string | null;
  expected_leave_at: Date | null;
  travel_minutes: number | null;
  /** Times as JSON brings them. */
  corrected: Corrected | null;
};

type OfferRow = AskRow & {
  status: Offer['status'];
  request_status: CoachRequest['status'];
  distance_km: number | null;
  offered_at: Date;
  expires_at: Date;
  available_at: Date | null;
  after_assignment_id: string | null;
};

type AssignmentRow = AskRow & {
  status: Assignment['status'];
  request_status: CoachRequest['status'];
  place: string;
  call_back_number: string | null;
  person_agreed: CoachRequest['personAgreed'];
  safety_notes: string | null;
  eta_at: Date | null;
  accepted_at: Date;
  en_route_at: Date | null;
  arrived_at: Date | null;
  ended_at: Date | null;
  outcome: Assignment['outcome'];
  note: string | null;
  hard_call: boolean;
};

const ASK = `request_id, case_number, reason, preferred_language, language_required, preferred_coach_gender, gender_required,
  coalesce((SELECT lower(asked_for_coach) = lower(first_name) FROM member WHERE member.id = coach_id), false) AS asked_for_you, pathway_interest, expected_leave_at, ${FACILITY_REF}`;

/** What was corrected since then. */
const correctedSince = (time: 'offered_at' | 'accepted_at') => `(
  SELECT json_build_object('at', max(at), 'fields', json_agg(DISTINCT field)) FROM timeline_entry entry
  CROSS JOIN LATERAL jsonb_array_elements_text(data -> 'fields') field
  WHERE entry.request_id = request.id AND type = 'corrected' AND at >= ${time} HAVING count(*) > 0) AS corrected`;

const OFFERED = `SELECT offer.*, request.status AS request_status, ${correctedSince('offered_at')}, ${ASK}`;
const HELD = `SELECT assignment.*, request.status AS request_status, place, call_back_number, person_agreed, safety_notes,
  ${correctedSince('accepted_at')}, ${ASK}`;
const JOINS = `JOIN coach_request request ON request.id = request_id JOIN facility ON facility.id = facility_id`;

const OFFER: Statement = {
  name: 'offer_card',
  text: `${OFFERED} FROM offer ${JOINS} WHERE offer.id = $1`,
};

/** What a coach sees of what is asked of her. Before she accepted, no place and no number. */
@Injectable()
export class CoachViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Offers that wait for this coach's answer, and those where she stands by. */
  async offers(actor: MemberActor): Promise<OfferList> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const rows = await this.unitOfWork.query<OfferRow>(
        `${OFFERED} FROM offer ${JOINS}
         WHERE coach_id = $1 AND (offer.status = 'standby' OR (offer.status = 'open' AND expires_at > $2)) ORDER BY offered_at`,
        [actor.memberId, this.clock.now()],
      );
      await this.audit.record(
        'request.read',
        rows.map(({ request_id: id }) => id),
      );
      return { items: rows.map((row) => this.showOffer(row)) };
    });
  }

  /** One offer as its coach sees it. Call where the coach was checked already. */
  async offer(organizationId: string, id: string): Promise<OfferCard> {
    const [row] = await this.unitOfWork.once<OfferRow>(organizationId, OFFER, [id]);
    if (!row) throw new DomainError('offer.not_found');
    return this.showOffer(row);
  }

  /** Assignments of this coach, the newest first. */
  async assignments(actor: MemberActor, query: AssignmentQuery): Promise<AssignmentPage> {
    const { state = 'open' } = query;
    const before = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(actor.organizationId, async () => {
      const found = await this.unitOfWork.query<AssignmentRow>(
        `${HELD} FROM assignment ${JOINS}
         WHERE coach_id = $1 AND ($2 = 'all' OR (assignment.status IN ('assigned', 'en_route', 'arrived')) = ($2 = 'open'))
           AND ($3::timestamptz IS NULL OR (accepted_at, assignment.id) < ($3, $4::uuid))
         ORDER BY accepted_at DESC, assignment.id DESC LIMIT $5`,
        [actor.memberId, state, before?.[0] ?? null, before?.[1] ?? null, limit + 1],
      );
      await this.audit.record(
        'request.read',
        found.slice(0, limit).map(({ request_id: id }) => id),
      );
      return found;
    });
    return pageOf(rows, limit, showAssignment, (row) => [iso(row.accepted_at), row.id]);
  }

  /** @throws DomainError `assignment.not_found` */
  async assignment(actor: MemberActor, id: string): Promise<AssignmentView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'assignment.read', id, 'assignment.not_found');
      const [row] = await this.unitOfWork.query<AssignmentRow>(
        `${HELD} FROM assignment ${JOINS} WHERE assignment.id = $1`,
        [id],
      );
      if (!row) throw new DomainError('assignment.not_found');
      return showAssignment(row);
    });
  }

  private showOffer(row: OfferRow): OfferCard {
    return {
      id: row.id,
      ...showAsk(row),
      corrected: corrected(row, shownWhenAsked),
      status: row.status,
      requestStatus: row.request_status,
      distanceKm: row.distance_km,
      offeredAt: iso(row.offered_at),
      expiresAt: iso(row.expires_at),
      availableAt: isoOrNull(row.available_at),
      afterwards: row.after_assignment_id !== null,
      serverNow: iso(this.clock.now()),
    };
  }
}

/** Of what was corrected, what this coach sees. */
function corrected({ corrected: found }: AskRow, isShown: (field: Detail) => boolean): Corrected | null {
  const fields = requestDetails.filter((field) => found?.fields.includes(field) && isShown(field));
  const at = isoFromJson(found?.at ?? null);
  return at && fields.length > 0 ? { at, fields } : null;
}

const showAsk = (row: AskRow) => ({
  requestId: row.request_id,
  caseNumber: row.case_number,
  facility: row.facility,
  reason: row.reason,
  modality: row.modality,
  preferredLanguage: row.preferred_language,
  languageRequired: row.language_required,
  preferredCoachGender: row.preferred_coach_gender,
  genderRequired: row.gender_required,
  askedForYou: row.asked_for_you,
  pathwayInterest: row.pathway_interest,
  expectedLeaveAt: isoOrNull(row.expected_leave_at),
  travelMinutes: row.travel_minutes,
});

const showAssignment = (row: AssignmentRow): AssignmentView => ({
  id: row.id,
  ...showAsk(row),
  corrected: corrected(row, () => true),
  status: row.status,
  requestStatus: row.request_status,
  place: row.place,
  callBackNumber: row.call_back_number,
  personAgreed: row.person_agreed,
  safetyNotes: row.safety_notes,
  etaAt: isoOrNull(row.eta_at),
  acceptedAt: iso(row.accepted_at),
  enRouteAt: isoOrNull(row.en_route_at),
  arrivedAt: isoOrNull(row.arrived_at),
  endedAt: isoOrNull(row.ended_at),
  outcome: row.outcome,
  note: row.note,
  hardCall: row.hard_call,
});
