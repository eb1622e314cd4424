import { modalities } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Policy } from '../domain/policy.js';
import { BESIDE } from '../domain/scene.js';
import type {
  Alarm,
  AlarmAudience,
  AlarmReason,
  Modality,
  OfferState,
  RequestState,
} from '../domain/situation.js';

interface Row {
  id: string;
  organization_id: string;
  facility_id: string;
  latitude: number | null;
  longitude: number | null;
  status: RequestState['status'];
  modality: RequestState['modality'];
  received_at: Date;
  promised_arrive_at: Date;
  expected_leave_at: Date | null;
  preferred_language: string | null;
  language_required: boolean;
  preferred_coach_gender: RequestState['preferredCoachGender'];
  gender_required: boolean;
  pathway_interest: string | null;
  asked_for_coach: string | null;
  step: RequestState['step'];
  policy: Policy | null;
  alarm_reason: AlarmReason | null;
  alarm_audience: AlarmAudience | null;
  alarmed_at: Date | null;
  alarm_rung_at: Date | null;
  alarm_taken_at: Date | null;
  still_here_asked_at: Date | null;
  still_here_answered_at: Date | null;
  offers: OfferRow[];
  handed_back: { coachId: string; at: string }[];
  filed_by_kind: 'facility' | 'member';
  modalities_covered: Modality[] | null;
}

/** An offer as JSON brings it. */
type OfferRow = Omit<OfferState, 'expiresAt' | 'availableAt'> & {
  expiresAt: string;
  availableAt: string | null;
};

/** These requests, and beside them those for which nobody is being asked now and which are needed soonest. */
const WAITING = `WITH beside AS (
    SELECT id FROM coach_request waiting WHERE $2 > 0 AND status = 'searching' AND policy IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM offer WHERE request_id = waiting.id AND offer.status = 'open')
    ORDER BY least(promised_arrive_at, expected_leave_at), received_at, id LIMIT $2),
  wanted AS (SELECT id FROM unnest($1::uuid[]) AS id UNION SELECT id FROM beside)
  SELECT request.id, request.organization_id, facility_id, latitude, longitude, status, modality,
    coalesce(not_before, received_at) AS received_at, promised_arrive_at, expected_leave_at,
    preferred_language, language_required, preferred_coach_gender, gender_required, pathway_interest, asked_for_coach, step, policy,
    alarm_reason, alarm_audience, alarmed_at, alarm_rung_at, alarm_taken_at, still_here_asked_at, still_here_answered_at, filed_by_kind,
    (SELECT modalities FROM agreement_facility covered JOIN partner_agreement agreement ON agreement.id = agreement_id
     WHERE covered.facility_id = request.facility_id AND covered.valid @> ($3::timestamptz AT TIME ZONE time_zone)::date) AS modalities_covered,
    coalesce((SELECT json_agg(json_build_object('id', offer.id, 'coachId', offer.coach_id, 'status', offer.status, 'modality', offer.modality,
        'expiresAt', expires_at, 'availableAt', available_at, 'after', CASE WHEN before.id IS NOT NULL THEN
          json_build_object('assignmentId', before.id, 'travelMinutes', offer.travel_minutes, 'handedBack', before.handed_back) END) ORDER BY offered_at, offer.id)
      FROM offer LEFT JOIN assignment before ON before.id = after_assignment_id WHERE offer.request_id = request.id), '[]') AS offers,
    coalesce((SELECT json_agg(json_build_object('coachId', coach_id, 'at', ended_at) ORDER BY ended_at)
      FROM assignment WHERE request_id = request.id AND handed_back), '[]') AS handed_back
  FROM wanted JOIN coach_request request USING (id) JOIN facility ON facility.id = facility_id
    JOIN organization ON organization.id = request.organization_id`;

/** Reads requests as choosing a coach sees them. Called inside a unit of work. */
@Injectable()
export class WaitingRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param beside whether to read those that wait beside these, too */
  async withThoseBeside(
    ids: readonly string[],
    { beside }: { beside: boolean },
  ): Promise<{ request: RequestState; policy: Policy | null }[]> {
    // The requests themselves may be among those that wait.
    const most = beside ? BESIDE + ids.length : 0;
    const rows = await this.unitOfWork.query<Row>(WAITING, [ids, most, this.clock.now()]);
    return rows.map((row) => ({ request: requestState(row), policy: row.policy }));
  }
}

const alarmOf = ({
  alarm_reason: reason,
  alarm_audience: audience,
  alarmed_at: since,
  alarm_rung_at: rungAt,
  alarm_taken_at: takenAt,
}: Row): Alarm | null =>
  reason && since
    ? { reason, audience: audience ?? 'dispatcher', since, rungAt: rungAt ?? since, takenAt }
    : null;

const requestState = (row: Row): RequestState => ({
  id: row.id,
  facilityId: row.facility_id,
  facility: { latitude: row.latitude, longitude: row.longitude },
  status: row.status,
  modality: row.modality,
  modalitiesCovered: row.modalities_covered ?? modalities,
  receivedAt: row.received_at,
  promisedArriveAt: row.promised_arrive_at,
  expectedLeaveAt: row.expected_leave_at,
  preferredLanguage: row.preferred_language,
  languageRequired: row.language_required,
  preferredCoachGender: row.preferred_coach_gender,
  genderRequired: row.gender_required,
  pathwayInterest: row.pathway_interest,
  askedForCoach: row.asked_for_coach,
  step: row.step,
  alarm: alarmOf(row),
  stillHere: {
    askedAt: row.still_here_asked_at,
    answeredAt: row.still_here_answered_at,
    byPhone: row.filed_by_kind === 'member',
  },
  offers: row.offers.map(({ expiresAt, availableAt, ...offer }) => ({
    ...offer,
    expiresAt: new Date(expiresAt),
    availableAt: availableAt === null ? null : new Date(availableAt),
  })),
  handedBack: row.handed_back.map(({ coachId, at }) => ({ coachId, at: new Date(at) })),
});
