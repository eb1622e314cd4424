import type {
  afterHoursRules,
  agreements,
  alarmAudiences,
  alarmReasons,
  cancelReasons,
  escalationSteps,
  genders,
  modalities,
  OneOf,
  outcomes,
  reasons,
  requestStatuses,
} from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Policy } from '../domain/policy.js';

/** One ask for a coach, for one person, at one facility. It holds no name of the person. */
@Entity('coach_request')
@Index('coach_request_by_time', ['organizationId', 'receivedAt', 'id'])
@Index('coach_request_open', ['organizationId', 'facilityId', 'placeKey', 'receivedAt'], {
  where:
    "(status = ANY (ARRAY['received'::text, 'searching'::text, 'assigned'::text, 'en_route'::text, 'arrived'::text]))",
})
@Index('coach_request_due', ['nextActionAt'], { where: '(next_action_at IS NOT NULL)' })
@Index('coach_request_searching', ['organizationId'], { where: "(status = 'searching'::text)" })
@Index('coach_request_call_back', ['organizationId', 'callBackAt'], {
  where: '((call_back_at IS NOT NULL) AND (called_back_at IS NULL))',
})
@Index('coach_request_numbers', ['organizationId', 'endedAt'], {
  where: '((ended_at IS NOT NULL) AND (call_back_number IS NOT NULL))',
})
@Index('coach_request_idempotency', ['organizationId', 'idempotencyScope', 'idempotencyKey'], {
  unique: true,
  where: '(idempotency_key IS NOT NULL)',
})
@Index('coach_request_status_token', ['statusTokenHash'], { unique: true })
@Index('coach_request_case_number', ['organizationId', 'caseNumber'], { unique: true })
export class CoachRequest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  /** Short and speakable, e.g. `K7-42`; the only id that people see. */
  @Column('text', { name: 'case_number', default: () => "case_number(nextval('case_number_seq'))" })
  caseNumber!: string;

  @Column('text', { default: 'received' })
  status!: OneOf<typeof requestStatuses>;

  /** Grows with every change, so that a late hint can be told from a new one. */
  @Column('integer', { default: 1 })
  version!: number;

  /** Unit or room. */
  @Column('text')
  place!: string;

  /** The place in small letters: "ED 12" and "ed 12" are one. */
  @Column('text', { name: 'place_key' })
  placeKey!: string;

  /** E.164, with `;ext=` where there is an extension (RFC 3966); null once it was deleted, a while after the end. */
  @Column('text', { name: 'call_back_number', nullable: true })
  callBackNumber!: string | null;

  @Column('text')
  reason!: OneOf<typeof reasons>;

  @Column('text', { name: 'person_agreed' })
  personAgreed!: OneOf<typeof agreements>;

  @Column('text')
  modality!: OneOf<typeof modalities>;

  @Column('text', { name: 'preferred_language', nullable: true })
  preferredLanguage!: string | null;

  @Column('text', { name: 'preferred_coach_gender', nullable: true })
  preferredCoachGender!: OneOf<typeof genders> | null;

  @Column('text', { name: 'pathway_interest', nullable: true })
  pathwayInterest!: string | null;

  /** Only a coach who speaks it can help. */
  @Column('boolean', { name: 'language_required', default: false })
  languageRequired!: boolean;

  @Column('boolean', { name: 'gender_required', default: false })
  genderRequired!: boolean;

  /** First name of the coach whom the person asked for. */
  @Column('text', { name: 'asked_for_coach', nullable: true })
  askedForCoach!: string | null;

  @Column('timestamptz', { name: 'expected_leave_at', nullable: true })
  expectedLeaveAt!: Date | null;

  @Column('text', { name: 'safety_notes', nullable: true })
  safetyNotes!: string | null;

  /** `facility` through a key or link, or `member` on behalf of a caller. */
  @Column('text', { name: 'filed_by_kind' })
  filedByKind!: 'facility' | 'member';

  @Column('uuid', { name: 'filed_by_id' })
  filedById!: string;

  /** Whose Idempotency-Keys are one namespace: the facility key or the member. */
  @Column('uuid', { name: 'idempotency_scope' })
  idempotencyScope!: string;

  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;

  @Column('bytea', { name: 'body_hash' })
  bodyHash!: Buffer;

  @Column('bytea', { name: 'status_token_hash' })
  statusTokenHash!: Buffer;

  /** The rule of the facility's agreement that was applied; null when it was asked within the agreed hours. */
  @Column('text', { name: 'after_hours', nullable: true })
  afterHours!: OneOf<typeof afterHoursRules> | null;

  /** Nobody is asked before: the call back was promised for the next agreed hours. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: Date | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'promised_accept_at' })
  promisedAcceptAt!: Date;

  @Column('timestamptz', { name: 'promised_arrive_at' })
  promisedArriveAt!: Date;

  /** When the engine has to look again; the sweep finds those that are past. */
  @Column('timestamptz', { name: 'next_action_at', nullable: true })
  nextActionAt!: Date | null;

  /** How it is dispatched: taken down when the search begins, so that a change of policy never meets a running search. */
  @Column('jsonb', { nullable: true })
  policy!: Policy | null;

  /** How far the search has gone. */
  @Column('text', { default: 'nearby' })
  step!: OneOf<typeof escalationSteps>;

  /** Why people are needed, while that is so. */
  @Column('text', { name: 'alarm_reason', nullable: true })
  alarmReason!: OneOf<typeof alarmReasons> | null;

  @Column('timestamptz', { name: 'alarmed_at', nullable: true })
  alarmedAt!: Date | null;

  /** Who was called. */
  @Column('text', { name: 'alarm_audience', nullable: true })
  alarmAudience!: OneOf<typeof alarmAudiences> | null;

  /** When the alarm last rang. */
  @Column('timestamptz', { name: 'alarm_rung_at', nullable: true })
  alarmRungAt!: Date | null;

  /** Who said "I'm on it", and when. */
  @Column('uuid', { name: 'alarm_taken_by', nullable: true })
  alarmTakenBy!: string | null;

  @Column('timestamptz', { name: 'alarm_taken_at', nullable: true })
  alarmTakenAt!: Date | null;

  /** When it last rang, nobody who is called could be reached. */
  @Column('boolean', { name: 'alarm_unheard', default: false })
  alarmUnheard!: boolean;

  /** When the requester was last asked whether the person is still there, and last said so. */
  @Column('timestamptz', { name: 'still_here_asked_at', nullable: true })
  stillHereAskedAt!: Date | null;

  @Column('timestamptz', { name: 'still_here_answered_at', nullable: true })
  stillHereAnsweredAt!: Date | null;

  /** Why nobody could come. */
  @Column('text', { name: 'unmet_reason', nullable: true })
  unmetReason!: OneOf<typeof alarmReasons> | null;

  /** When the team calls back after nobody could come, and did. */
  @Column('timestamptz', { name: 'call_back_at', nullable: true })
  callBackAt!: Date | null;

  @Column('timestamptz', { name: 'called_back_at', nullable: true })
  calledBackAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: OneOf<typeof outcomes> | null;

  @Column('text', { name: 'closing_note', nullable: true })
  closingNote!: string | null;

  /** Why it was cancelled or stayed unmet. */
  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: OneOf<typeof cancelReasons> | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
