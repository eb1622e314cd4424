import type { afterHoursRules, modalities, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ServiceHours } from '../domain/service.js';

/** Somebody at the partner whom the team can call. */
export interface AgreementContact {
  name: string;
  role: string | null;
  phone: string | null;
  email: string | null;
}

/** What the organization and a partner agreed on; facilities are covered through `agreement_facility`. */
@Entity('partner_agreement')
@Index('partner_agreement_by_partner', ['partnerId'])
export class PartnerAgreement {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId!: string;

  /** Counts the changes; what it said before is in `agreement_version`. */
  @Column('integer', { default: 1 })
  version!: number;

  /** First day, in the organization's zone. */
  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** Last day; null: until further notice. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  /** Null: around the clock. */
  @Column('jsonb', { name: 'service_hours', nullable: true })
  serviceHours!: ServiceHours[] | null;

  /** Minutes from the request until a coach has accepted. */
  @Column('integer', { name: 'promised_accept_minutes' })
  promisedAcceptMinutes!: number;

  /** Minutes from the request until a coach is there. */
  @Column('integer', { name: 'promised_arrive_minutes' })
  promisedArriveMinutes!: number;

  @Column('text', { array: true })
  modalities!: OneOf<typeof modalities>[];

  /** Whether coaches are let in only when the facility cleared them. */
  @Column('boolean', { name: 'clearance_needed' })
  clearanceNeeded!: boolean;

  /** What they need, e.g. "visitor badge". */
  @Column('text', { name: 'clearance_name', nullable: true })
  clearanceName!: string | null;

  @Column('text', { name: 'after_hours' })
  afterHours!: OneOf<typeof afterHoursRules>;

  @Column('text', { name: 'after_hours_message', nullable: true })
  afterHoursMessage!: string | null;

  @Column('text', { name: 'after_hours_phone', nullable: true })
  afterHoursPhone!: string | null;

  @Column('jsonb', { default: [] })
  contacts!: AgreementContact[];

  @Column('text', { nullable: true })
  notes!: string | null;
}
