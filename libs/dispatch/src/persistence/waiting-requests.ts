import { Clock } from '@causeway/kernel';
import { Agreements } from '@causeway/partners';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Policy } from '../domain/policy.js';
import type { OfferState, WaitingRequest } from '../domain/situation.js';

type Json<T> = { [Name in keyof T]: T[Name] extends Date | null ? string | Extract<T[Name], null> : T[Name] };

interface Row {
  id: string;
  organization_id: string;
  facility_id: string;
  latitude: number | null;
  longitude: number | null;
  modality: WaitingRequest['modality'];
  received_at: Date;
  promised_arrive_at: Date;
  expected_leave_at: Date | null;
  preferred_language: string | null;
  language_required: boolean;
  preferred_coach_gender: WaitingRequest['preferredCoachGender'];
  gender_required: boolean;
  pathway_interest: string | null;
  asked_for_coach: string | null;
  step: WaitingRequest['step'];
  policy: Policy | null;
  offers: Json<OfferState>[];
}

/** Others that are looked at beside a request at the most: those that are needed soonest. */
const BESIDE = 50;

const WAITING = `SELECT request.id, request.organization_id, facility_id, latitude, longitude, modality, coalesce(not_before, received_at) AS received_at, promised_arrive_at, expected_leave_at,
    preferred_language, language_required, preferred_coach_gender, gender_required, pathway_interest, asked_for_coach, step, policy,
    coalesce((SELECT json_agg(json_build_object('id', offer.id, 'coachId', coach_id, 'status', offer.status, 'modality', offer.modality,
        'expiresAt', expires_at, 'availableAt', available_at) ORDER BY offered_at, offer.id)
      FROM offer WHERE request_id = request.id), '[]') AS offers
  FROM coach_request request JOIN facility ON facility.id = facility_id`;

/** Reads requests as choosing a coach sees them. Called inside a unit of work. */
@Injectable()
export class WaitingRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  async of(id: string): Promise<WaitingRequest> {
    const [row] = await this.unitOfWork.query<Row>(`${WAITING} WHERE request.id = $1`, [id]);
    if (!row) throw new Error('The request was locked and is gone');
    return this.show(row);
  }

  /** The other requests for which nobody is being asked now. */
  async beside(id: string): Promise<{ request: WaitingRequest; policy: Policy }[]> {
    const rows = await this.unitOfWork.query<Row>(
      `${WAITING} WHERE request.status = 'searching' AND request.id <> $1 AND policy IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM offer WHERE request_id = request.id AND offer.status = 'open')
       ORDER BY least(promised_arrive_at, expected_leave_at), received_at, request.id LIMIT ${BESIDE}`,
      [id],
    );
    const others = rows.map(async (row) =>
      row.policy ? [{ request: await this.show(row), policy: row.policy }] : [],
    );
    return (await Promise.all(others)).flat();
  }

  private async show(row: Row): Promise<WaitingRequest> {
    const { organization_id: organizationId, facility_id: facilityId } = row;
    const terms = await this.agreements.remembered(organizationId, facilityId, this.clock.now());
    return { ...waitingRequest(row), modalitiesCovered: terms?.modalities ?? [row.modality] };
  }
}

const waitingRequest = (row: Row): Omit<WaitingRequest, 'modalitiesCovered'> => ({
  id: row.id,
  facilityId: row.facility_id,
  facility: { latitude: row.latitude, longitude: row.longitude },
  modality: row.modality,
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
  offers: row.offers.map(({ expiresAt, availableAt, ...offer }) => ({
    ...offer,
    expiresAt: new Date(expiresAt),
    availableAt: availableAt === null ? null : new Date(availableAt),
  })),
});
