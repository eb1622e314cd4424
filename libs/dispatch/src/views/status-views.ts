import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type Actor } from '@causeway/platform';
import { Agreements, Facility } from '@causeway/partners';
import { Organization } from '@causeway/identity';
import { Coaches } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import type { Intake, StatusView } from '../intake.dto.js';
import { isJustice, isWithheld, withheld } from '../domain/justice.js';
import { promiseOf } from '../domain/promise.js';
import { isOpen, isSearching, type After } from '../domain/situation.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { iso, isoOrNull } from './facility-ref.js';

interface StatusRow {
  id: string;
  case_number: string;
  version: number;
  status: CoachRequest['status'];
  modality: CoachRequest['modality'];
  /** How the coach who has it meets the person; null while nobody has it. */
  meets: CoachRequest['modality'] | null;
  step: CoachRequest['step'];
  still_here_asked_at: Date | null;
  still_here_answered_at: Date | null;
  call_back_at: Date | null;
  called_back_at: Date | null;
  place: string;
  received_at: Date;
  promised_accept_at: Date;
  promised_arrive_at: Date;
  not_before: Date | null;
  alarmed_at: Date | null;
  ended_at: Date | null;
  facility_name: string;
  facility_kind: Facility['kind'];
  organization_name: string;
  time_zone: string;
  dispatch_phone: string | null;
  first_name: string | null;
  cannot_come: string | null;
  eta_at: Date | null;
  accepted_at: Date | null;
  en_route_at: Date | null;
  arrived_at: Date | null;
  expected_leave_at: Date | null;
  promises: PromiseRow[];
}

/** An offer whose coach said yes for afterwards, as JSON brings it. */
interface PromiseRow {
  coachId: string;
  firstName: string;
  modality: CoachRequest['modality'];
  availableAt: string | null;
  after: After;
}

const PROMISES = `coalesce((SELECT json_agg(json_build_object('coachId', offer.coach_id, 'firstName', first_name, 'modality', offer.modality,
    'availableAt', available_at, 'after', json_build_object('assignmentId', after_assignment_id, 'travelMinutes', travel_minutes, 'handedBack', false)))
  FROM offer JOIN member ON member.id = offer.coach_id
  WHERE offer.request_id = request.id AND offer.status = 'standby' AND after_assignment_id IS NOT NULL), '[]')`;

/** What a requester is told. 42 CFR Part 2: no substance, no outcome, no full name; justice learns arrival and end only. */
@Injectable()
export class StatusViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly coaches: Coaches,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.not_found` */
  async status(actor: Actor, id: string): Promise<StatusView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.status', id, 'request.not_found');
      const [row] = await this.unitOfWork.query<StatusRow>(
        `SELECT request.id, case_number, version, request.status, request.modality, assignment.modality AS meets, step,
           still_here_asked_at, still_here_answered_at, call_back_at, called_back_at, place, received_at, promised_accept_at, promised_arrive_at, not_before, alarmed_at,
           request.ended_at, facility.name AS facility_name, facility.kind AS facility_kind, organization.name AS organization_name, time_zone,
           dispatch_phone, (SELECT first_name FROM assignment JOIN member ON member.id = coach_id
             WHERE request_id = request.id AND handed_back ORDER BY assignment.ended_at DESC LIMIT 1) AS cannot_come,
           first_name, eta_at, accepted_at, en_route_at, arrived_at, expected_leave_at,
           ${PROMISES} AS promises
         FROM coach_request request JOIN facility ON facility.id = facility_id
         JOIN organization ON organization.id = request.organization_id
         LEFT JOIN assignment ON assignment.request_id = request.id AND assignment.status <> 'released'
         LEFT JOIN member ON member.id = coach_id
         WHERE request.id = $1 ORDER BY accepted_at DESC NULLS LAST LIMIT 1`,
        [id],
      );
      if (!row) throw new DomainError('request.not_found');
      await this.audit.record('request.status', [id]);
      return this.show(row, await this.coaches.anyoneOnDuty());
    });
  }

  /** What the request page shows before anything is asked. @throws DomainError `facility.link_invalid` */
  async intake(actor: Extract<Actor, { kind: 'facility' }>): Promise<Intake> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      const facility = await manager.findOneBy(Facility, { id: actor.facilityId });
      const organization = await manager.findOneBy(Organization, { id: actor.organizationId });
      if (!facility || !organization) throw new DomainError('facility.link_invalid');
      const terms = await this.agreements.of(facility.id, this.clock.now());
      return {
        facilityName: facility.name,
        retired: terms.retired,
        organizationName: organization.name,
        dispatchPhone: organization.dispatchPhone,
        promisedAcceptMinutes: terms.promisedAcceptMinutes,
        promisedArriveMinutes: terms.promisedArriveMinutes,
        anyoneOnDuty: await this.coaches.anyoneOnDuty(),
        modalities: terms.modalities,
        serviceHours: terms.serviceHours,
        timeZone: terms.timeZone,
        afterHours: terms.rule,
        changesAt: isoOrNull(terms.changesAt),
        afterHoursMessage: terms.afterHoursMessage,
        afterHoursPhone: terms.afterHoursPhone ?? terms.dispatchPhone,
      };
    });
  }

  private show(row: StatusRow, anyoneOnDuty: boolean): StatusView {
    const told = !isJustice(row.facility_kind);
    const silent = !told && isWithheld(row.status);
    return {
      id: row.id,
      caseNumber: row.case_number,
      ...(told ? { version: row.version, status: row.status } : withheld(row)),
      modality: silent ? row.modality : (row.meets ?? row.modality),
      facilityName: row.facility_name,
      organizationName: row.organization_name,
      place: row.place,
      coachFirstName: told ? row.first_name : null,
      cannotCome: told && row.status === 'searching' ? row.cannot_come : null,
      promised: told && isSearching(row.status) ? promisedIn(row, this.clock.now()) : null,
      etaAt: told ? isoOrNull(row.eta_at) : null,
      receivedAt: iso(row.received_at),
      acceptedAt: told ? isoOrNull(row.accepted_at) : null,
      enRouteAt: told ? isoOrNull(row.en_route_at) : null,
      arrivedAt: isoOrNull(row.arrived_at),
      endedAt: isoOrNull(row.ended_at),
      promisedAcceptAt: iso(row.promised_accept_at),
      promisedArriveAt: iso(row.promised_arrive_at),
      notBefore: isoOrNull(row.not_before),
      anyoneOnDuty,
      // The alarm ends when a coach is found.
      dispatcherAlarmed: !silent && row.alarmed_at !== null,
      step: told && isSearching(row.status) ? row.step : null,
      stillHereAskedAt: isOpen(row.status) && row.status !== 'arrived' ? waitsFor(row) : null,
      callBackAt: row.called_back_at ? null : isoOrNull(row.call_back_at),
      timeZone: row.time_zone,
      dispatchPhone: row.dispatch_phone,
      cancellable: isOpen(row.status),
      serverNow: iso(this.clock.now()),
    };
  }
}

/** Who comes when she is free, by her first name. */
function promisedIn(row: StatusRow, now: Date): StatusView['promised'] {
  const promise = promiseOf(
    {
      promisedArriveAt: row.promised_arrive_at,
      expectedLeaveAt: row.expected_leave_at,
      offers: row.promises.map(({ coachId, modality, availableAt, after }) => ({
        ...{ id: coachId, coachId, status: 'standby', modality, expiresAt: now, after },
        availableAt: availableAt === null ? null : new Date(availableAt),
      })),
    },
    now,
  );
  const coach = row.promises.find(({ coachId }) => coachId === promise?.coachId);
  return promise && coach ? { firstName: coach.firstName, arrivesAt: iso(promise.arrivesAt) } : null;
}

/** Since when the requester owes an answer. */
const waitsFor = ({
  still_here_asked_at: asked,
  still_here_answered_at: answered,
}: StatusRow): string | null => (asked && (!answered || answered < asked) ? iso(asked) : null);
