import type { assignmentStatuses, handBackReasons, modalities, OneOf, outcomes } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

const active = "(status = ANY (ARRAY['assigned'::text, 'en_route'::text, 'arrived'::text]))";

/** A coach holds a request. */
@Entity('assignment')
@Index('assignment_one_per_request', ['requestId'], { unique: true, where: active })
@Index('assignment_one_per_coach', ['coachId', 'slot'], { unique: true, where: active })
@Index('assignment_by_coach', ['coachId', 'acceptedAt', 'id'])
@Index('assignment_by_request', ['requestId'])
export class Assignment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('uuid', { name: 'coach_id' })
  coachId!: string;

  /** Which of the coach's hands holds it: 0, or a further one for telephone calls beside others. */
  @Column('smallint', { default: 0 })
  slot!: number;

  @Column('text', { default: 'assigned' })
  status!: OneOf<typeof assignmentStatuses>;

  @Column('text')
  modality!: OneOf<typeof modalities>;

  /** When the coach expects to be there. */
  @Column('timestamptz', { name: 'eta_at', nullable: true })
  etaAt!: Date | null;

  @Column('integer', { name: 'travel_minutes', nullable: true })
  travelMinutes!: number | null;

  @Column('timestamptz', { name: 'accepted_at' })
  acceptedAt!: Date;

  @Column('timestamptz', { name: 'en_route_at', nullable: true })
  enRouteAt!: Date | null;

  @Column('timestamptz', { name: 'arrived_at', nullable: true })
  arrivedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: OneOf<typeof outcomes> | null;

  /** The coach's short, non-clinical note. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** The coach said that this one was hard: she is given rest before the next. */
  @Column('boolean', { name: 'hard_call', default: false })
  hardCall!: boolean;

  /** Released because the coach cannot come after all; she is not asked for this request again. */
  @Column('boolean', { name: 'handed_back', default: false })
  handedBack!: boolean;

  /** Why, when the coach said so. */
  @Column('text', { name: 'hand_back_reason', nullable: true })
  handBackReason!: OneOf<typeof handBackReasons> | null;
}
