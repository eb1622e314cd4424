import type { genders, modalities, OneOf } from '@causeway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a coach was certified in, e.g. CCAR Recovery Coach Professional. It says nothing about whom she may help. */
export interface Certification {
  name: string;
  /** Last day it holds, `2026-11-21`; null when it does not end. */
  validUntil: string | null;
}

/** What matching knows of a coach. A coach without a profile can be asked too; only less is known. */
@Entity('coach_profile')
export class CoachProfile {
  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** BCP 47 codes, e.g. `en`, `es`. */
  @Column('text', { array: true, default: '{}' })
  languages!: string[];

  @Column('text', { nullable: true })
  gender!: OneOf<typeof genders> | null;

  /** Pathways the coach knows from the inside, as the coach says it. */
  @Column('text', { array: true, default: '{}' })
  pathways!: string[];

  /** Where the coach usually starts from: degrees, WGS 84. Not a live position; nobody is tracked. */
  @Column('double precision', { name: 'base_latitude', nullable: true })
  baseLatitude!: number | null;

  @Column('double precision', { name: 'base_longitude', nullable: true })
  baseLongitude!: number | null;

  /** Whether dispatchers see that place on their map, roughly. Only the coach decides; off until then. */
  @Column('boolean', { name: 'show_on_map', default: false })
  showOnMap!: boolean;

  /** How the coach can meet somebody. */
  @Column('text', { array: true, default: '{in_person,video,phone}' })
  modalities!: OneOf<typeof modalities>[];

  /** Minutes the coach is willing to travel; null when there is no limit. */
  @Column('integer', { name: 'max_travel_minutes', nullable: true })
  maxTravelMinutes!: number | null;

  /** The same place in words, e.g. "Scranton, near Mercy". */
  @Column('text', { name: 'home_base', nullable: true })
  homeBase!: string | null;

  @Column('jsonb', { default: [] })
  certifications!: Certification[];

  /** Calls in one stretch on duty, where fewer than the organization's rule; null: as the rule. */
  @Column('integer', { name: 'calls_per_shift', nullable: true })
  callsPerShift!: number | null;

  /** Hard calls in seven days, where fewer than the organization's rule; null: as the rule. */
  @Column('integer', { name: 'hard_calls_per_week', nullable: true })
  hardCallsPerWeek!: number | null;

  /** Telephone assignments that this coach can hold at once. */
  @Column('integer', { name: 'phone_calls_at_once', default: 1 })
  phoneCallsAtOnce!: number;
}
