import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, decodeCursor, limitOf, pageOf, UnitOfWork, type Actor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type {
  HandedBackRef,
  RequestAssignmentRef,
  RequestCard,
  RequestOfferRef,
  RequestPage,
  RequestQuery,
  TimelineEntryView,
  TimelinePage,
} from '../requests.dto.js';
import type { PageQuery } from '@causeway/platform';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import type { PartnerRef } from '@causeway/partners';
import { FACILITY_REF, iso, isoFromJson, isoOrNull, type FacilityColumn } from './facility-ref.js';

type CardRow = FacilityColumn & {
  id: string;
  partner: PartnerRef | null;
  case_number: string;
  version: number;
  status: CoachRequest['status'];
  place: string;
  call_back_number: string | null;
  reason: CoachRequest['reason'];
  person_agreed: CoachRequest['personAgreed'];
  modality: CoachRequest['modality'];
  preferred_language: string | null;
  preferred_coach_gender: CoachRequest['preferredCoachGender'];
  language_required: boolean;
  gender_required: boolean;
  asked_for_coach: string | null;
  pathway_interest: string | null;
  expected_leave_at: Date | null;
  safety_notes: string | null;
  step: CoachRequest['step'];
  policy: CoachRequest['policy'];
  still_here_asked_at: Date | null;
  still_here_answered_at: Date | null;
  received_at: Date;
  promised_accept_at: Date;
  promised_arrive_at: Date;
  after_hours: CoachRequest['afterHours'];
  not_before: Date | null;
  alarm_reason: CoachRequest['alarmReason'];
  alarm_audience: CoachRequest['alarmAudience'];
  alarmed_at: Date | null;
  alarm_taken_at: Date | null;
  alarm_taken_by: string | null;
  alarm_taker: string | null;
  outcome: CoachRequest['outcome'];
  closing_note: string | null;
  unmet_reason: CoachRequest['unmetReason'];
  call_back_at: Date | null;
  called_back_at: Date | null;
  end_reason: CoachRequest['endReason'];
  ended_at: Date | null;
  filed_by: string | null;
  offers: RequestOfferRef[];
  assignment: RequestAssignmentRef | null;
  handed_back: HandedBackRef | null;
  earlier: { caseNumber: string; receivedAt: string } | null;
};

const OPEN = `('received', 'searching', 'assigned', 'en_route', 'arrived')`;

const CARD = `SELECT request.*, ${FACILITY_REF},
  CASE WHEN partner.id IS NOT NULL THEN json_build_object('id', partner.id, 'name', partner.name) END AS partner, filer.display_name AS filed_by, taker.display_name AS alarm_taker,
  coalesce((SELECT json_agg(json_build_object('id', offer.id, 'coachId', coach_id, 'coachName', display_name, 'status', offer.status, 'modality', offer.modality,
      'offeredAt', offered_at, 'expiresAt', expires_at, 'availableAt', available_at,
      'afterwards', after_assignment_id IS NOT NULL, 'travelMinutes', travel_minutes) ORDER BY offered_at)
    FROM offer JOIN member ON member.id = coach_id WHERE request_id = request.id), '[]') AS offers,
  (SELECT json_build_object('id', assignment.id, 'coachId', coach_id, 'coachName', display_name, 'status', assignment.status, 'modality', assignment.modality,
      'etaAt', eta_at, 'acceptedAt', accepted_at, 'enRouteAt', en_route_at, 'arrivedAt', arrived_at,
      'noLongerFits', (SELECT data ->> 'noLongerFits' FROM timeline_entry entry WHERE entry.request_id = request.id AND type = 'corrected'
        AND at >= accepted_at AND data ? 'noLongerFits' ORDER BY seq DESC LIMIT 1))
    FROM assignment JOIN member ON member.id = coach_id WHERE request_id = request.id AND assignment.status <> 'released'
    ORDER BY accepted_at DESC LIMIT 1) AS assignment,
  (SELECT json_build_object('coachName', display_name, 'reason', hand_back_reason, 'at', assignment.ended_at)
    FROM assignment JOIN member ON member.id = coach_id
    WHERE request_id = request.id AND handed_back AND request.status = 'searching' ORDER BY assignment.ended_at DESC LIMIT 1) AS handed_back,
  (SELECT json_build_object('caseNumber', case_number, 'receivedAt', received_at) FROM coach_request other
    WHERE other.facility_id = request.facility_id AND lower(other.place) = lower(request.place) AND other.id < request.id
      AND other.status IN ${OPEN} AND request.status IN ${OPEN} ORDER BY other.id DESC LIMIT 1) AS earlier
  FROM coach_request request JOIN facility ON facility.id = request.facility_id
  LEFT JOIN partner ON partner.id = facility.partner_id
  LEFT JOIN member taker ON taker.id = request.alarm_taken_by
  LEFT JOIN member filer ON request.filed_by_kind = 'member' AND filer.id = request.filed_by_id`;

interface TimelineRow {
  seq: number;
  type: TimelineEntryView['type'];
  at: Date;
  actor_kind: TimelineEntryView['actor']['kind'];
  actor_name: string | null;
  coach_name: string | null;
  reason: string | null;
  data: Record<string, unknown>;
}

/** What dispatchers see. Every read is audited. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.not_found` */
  async card(actor: Actor, id: string): Promise<RequestCard> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.read', id, 'request.not_found');
      const [row] = await this.unitOfWork.query<CardRow>(`${CARD} WHERE request.id = $1`, [id]);
      if (!row) throw new DomainError('request.not_found');
      await this.audit.record('request.read', [id]);
      return show(row);
    });
  }

  /** Open requests oldest first, closed ones newest first. */
  async list(actor: Actor, query: RequestQuery): Promise<RequestPage> {
    const { state = 'open', search, facilityId, partnerId } = query;
    const after = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    const newestFirst = state !== 'open';
    const rows = await this.unitOfWork.run(actor.organizationId, async () => {
      const found = await this.unitOfWork.query<CardRow>(
        `${CARD} WHERE CASE $1 WHEN 'all' THEN true
             WHEN 'call_back' THEN call_back_at IS NOT NULL AND called_back_at IS NULL
             ELSE (request.status IN ${OPEN}) = ($1 = 'open') END
           AND ($2::text IS NULL OR concat_ws(' ', case_number, facility.name, place) ILIKE $2)
           AND ($3::timestamptz IS NULL OR (received_at, request.id) ${newestFirst ? '<' : '>'} ($3, $4::uuid))
           AND ($6::uuid IS NULL OR facility_id = $6) AND ($7::uuid IS NULL OR facility.partner_id = $7)
         ORDER BY received_at ${newestFirst ? 'DESC' : 'ASC'}, request.id ${newestFirst ? 'DESC' : 'ASC'} LIMIT $5`,
        [
          state,
          search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
          facilityId ?? null,
          partnerId ?? null,
        ],
      );
      await this.audit.record(
        'request.list',
        found.slice(0, limit).map(({ id }) => id),
      );
      return found;
    });
    const page = pageOf(rows, limit, show, (row) => [iso(row.received_at), row.id]);
    return { ...page, serverNow: iso(this.clock.now()) };
  }

  /** Everything that happened, in order. @throws DomainError `request.not_found` */
  async timeline(actor: Actor, id: string, query: PageQuery): Promise<TimelinePage> {
    const after = decodeCursor(query.cursor, ['whole']);
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.timeline', id, 'request.not_found');
      const found = await this.unitOfWork.query<TimelineRow>(
        `SELECT seq, type, at, actor_kind, entry.reason, data, coach.display_name AS coach_name,
           CASE WHEN actor_kind = 'member' THEN actor.display_name WHEN actor_kind IN ('facility', 'requester') THEN facility.name END AS actor_name
         FROM timeline_entry entry
         JOIN coach_request request ON request.id = request_id JOIN facility ON facility.id = request.facility_id
         LEFT JOIN member actor ON actor.id = entry.actor_id LEFT JOIN member coach ON coach.id = (data ->> 'coachId')::uuid
         WHERE request_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
        [id, after?.[0] ?? 0, limit + 1],
      );
      if (found.length === 0 && !after) throw new DomainError('request.not_found');
      await this.audit.record('request.timeline', [id]);
      return found;
    });
    return pageOf(
      rows,
      limit,
      ({ actor_kind: kind, actor_name: name, coach_name: coachName, at, ...entry }) => ({
        ...entry,
        at: iso(at),
        coachName,
        actor: { kind, name },
      }),
      ({ seq }) => [seq],
    );
  }
}

function show(row: CardRow): RequestCard {
  const offerTimes = (offer: RequestOfferRef) => ({
    ...offer,
    offeredAt: isoFromJson(offer.offeredAt) ?? '',
    expiresAt: isoFromJson(offer.expiresAt) ?? '',
    availableAt: isoFromJson(offer.availableAt),
  });
  const assignmentTimes = (assignment: RequestAssignmentRef) => ({
    ...assignment,
    etaAt: isoFromJson(assignment.etaAt),
    acceptedAt: isoFromJson(assignment.acceptedAt) ?? '',
    enRouteAt: isoFromJson(assignment.enRouteAt),
    arrivedAt: isoFromJson(assignment.arrivedAt),
  });
  return {
    id: row.id,
    caseNumber: row.case_number,
    version: row.version,
    status: row.status,
    facility: row.facility,
    partner: row.partner,
    place: row.place,
    callBackNumber: row.call_back_number,
    reason: row.reason,
    personAgreed: row.person_agreed,
    modality: row.modality,
    preferredLanguage: row.preferred_language,
    preferredCoachGender: row.preferred_coach_gender,
    languageRequired: row.language_required,
    genderRequired: row.gender_required,
    askedForCoach: row.asked_for_coach,
    pathwayInterest: row.pathway_interest,
    expectedLeaveAt: isoOrNull(row.expected_leave_at),
    safetyNotes: row.safety_notes,
    step: row.step,
    mode: row.policy?.mode ?? null,
    stillHereAskedAt: isoOrNull(row.still_here_asked_at),
    stillHereAnsweredAt: isoOrNull(row.still_here_answered_at),
    receivedAt: iso(row.received_at),
    promisedAcceptAt: iso(row.promised_accept_at),
    promisedArriveAt: iso(row.promised_arrive_at),
    afterHours: row.after_hours,
    notBefore: isoOrNull(row.not_before),
    needsYou:
      row.alarm_reason && row.alarmed_at
        ? {
            reason: row.alarm_reason,
            audience: row.alarm_audience ?? 'dispatcher',
            since: iso(row.alarmed_at),
            taken:
              row.alarm_taken_by && row.alarm_taken_at
                ? { memberId: row.alarm_taken_by, name: row.alarm_taker ?? '', at: iso(row.alarm_taken_at) }
                : null,
          }
        : null,
    offers: row.offers.map(offerTimes),
    assignment: row.assignment ? assignmentTimes(row.assignment) : null,
    handedBack: row.handed_back && { ...row.handed_back, at: isoFromJson(row.handed_back.at) ?? '' },
    outcome: row.outcome,
    closingNote: row.closing_note,
    endReason: row.end_reason,
    unmetReason: row.unmet_reason,
    callBackAt: isoOrNull(row.call_back_at),
    calledBackAt: isoOrNull(row.called_back_at),
    endedAt: isoOrNull(row.ended_at),
    filedBy: row.filed_by,
    likelyDuplicateOf: row.earlier
      ? { caseNumber: row.earlier.caseNumber, receivedAt: isoFromJson(row.earlier.receivedAt) ?? '' }
      : null,
  };
}
