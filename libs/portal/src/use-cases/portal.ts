import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { isJustice, withheld } from '@causeway/dispatch';
import { Organization } from '@causeway/identity';
import { Facility, ShowTerms } from '@causeway/partners';
import {
  Audit,
  decodeCursor,
  limitOf,
  pageOf,
  UnitOfWork,
  type Actor,
  type PageQuery,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { PortalRequest, PortalRequestPage, PortalView } from '../portal.dto.js';

export type FacilityActor = Extract<Actor, { kind: 'facility' }>;

interface Row {
  id: string;
  case_number: string;
  version: number;
  status: PortalRequest['status'];
  modality: PortalRequest['modality'];
  received_at: Date;
  promised_arrive_at: Date;
  not_before: Date | null;
  call_back_at: Date | null;
  called_back_at: Date | null;
  ended_at: Date | null;
  facility_kind: Facility['kind'];
  first_name: string | null;
  accepted_at: Date | null;
  eta_at: Date | null;
  arrived_at: Date | null;
}

/** What a facility's contact sees: the facility, what was agreed, and its own requests. */
@Injectable()
export class Portal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: ShowTerms,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `facility.link_invalid` */
  async view({ organizationId, facilityId }: FacilityActor): Promise<PortalView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const facility = await manager.findOneBy(Facility, { id: facilityId });
      const organization = await manager.findOneBy(Organization, { id: organizationId });
      if (!facility || !organization) throw new DomainError('facility.link_invalid');
      await this.audit.record('portal.read', [facilityId]);
      return {
        facilityName: facility.name,
        facilityKind: facility.kind,
        retired: facility.retiredAt !== null,
        organizationName: organization.name,
        dispatchPhone: organization.dispatchPhone,
        toldArrivalOnly: isJustice(facility.kind),
        terms: await this.terms.now(organizationId, facilityId),
        serverNow: this.clock.now().toISOString(),
      };
    });
  }

  /** Newest first. */
  async requests(actor: FacilityActor, query: PageQuery): Promise<PortalRequestPage> {
    const after = decodeCursor(query.cursor, ['time', 'id']);
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(actor.organizationId, async () => {
      const found = await this.unitOfWork.query<Row>(
        `SELECT request.id, case_number, version, request.status, modality, received_at, promised_arrive_at, not_before, call_back_at, called_back_at,
           request.ended_at, facility.kind AS facility_kind, held.first_name, held.accepted_at, held.eta_at, held.arrived_at
         FROM coach_request request JOIN facility ON facility.id = facility_id
         LEFT JOIN LATERAL (
           SELECT first_name, accepted_at, eta_at, arrived_at FROM assignment JOIN member ON member.id = coach_id
           WHERE request_id = request.id AND assignment.status <> 'released' ORDER BY accepted_at DESC LIMIT 1) held ON true
         WHERE facility_id = $1 AND ($2::timestamptz IS NULL OR (received_at, request.id) < ($2, $3::uuid))
         ORDER BY received_at DESC, request.id DESC LIMIT $4`,
        [actor.facilityId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      await this.audit.record(
        'portal.read',
        found.slice(0, limit).map(({ id }) => id),
      );
      return found;
    });
    return pageOf(rows, limit, show, (row) => [row.received_at.toISOString(), row.id]);
  }
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

/** Justice is told that the coach was there, and the end; nothing in between. */
function show(row: Row): PortalRequest {
  const told = !isJustice(row.facility_kind);
  return {
    id: row.id,
    caseNumber: row.case_number,
    status: told ? row.status : withheld(row).status,
    modality: row.modality,
    coachFirstName: told ? row.first_name : null,
    receivedAt: row.received_at.toISOString(),
    acceptedAt: told ? iso(row.accepted_at) : null,
    etaAt: told ? iso(row.eta_at) : null,
    arrivedAt: iso(row.arrived_at),
    endedAt: iso(row.ended_at),
    promisedArriveAt: row.promised_arrive_at.toISOString(),
    notBefore: iso(row.not_before),
    callBackAt: iso(row.call_back_at),
    calledBackAt: iso(row.called_back_at),
  };
}
