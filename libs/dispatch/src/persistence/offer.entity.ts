import type { modalities, offerStatuses, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A timed invitation to one coach to take one request. */
@Entity('offer')
@Index('offer_by_request', ['requestId'])
@Index('offer_by_coach', ['coachId', 'offeredAt'])
@Index('offer_one_accepted', ['requestId'], { unique: true, where: "(status = 'accepted'::text)" })
@Index('offer_one_open_alone', ['coachId'], {
  unique: true,
  where: "((status = 'open'::text) AND alone)",
})
@Index('offer_one_open_per_request', ['coachId', 'requestId'], {
  unique: true,
  where: "(status = 'open'::text)",
})
export class Offer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('uuid', { name: 'coach_id' })
  coachId!: string;

  @Column('text', { default: 'open' })
  status!: OneOf<typeof offerStatuses>;

  /** How the coach would meet the person; not always what was asked for first. */
  @Column('text')
  modality!: OneOf<typeof modalities>;

  /** The coach is asked about nothing else meanwhile. */
  @Column('boolean', { default: true })
  alone!: boolean;

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** "I can in N minutes": when the coach could set out; of an offer for afterwards, when she is expected to be free. */
  @Column('timestamptz', { name: 'available_at', nullable: true })
  availableAt!: Date | null;

  /** What the coach does first, who is asked to come afterwards. */
  @Column('uuid', { name: 'after_assignment_id', nullable: true })
  afterAssignmentId!: string | null;

  @Column('integer', { name: 'travel_minutes', nullable: true })
  travelMinutes!: number | null;

  @Column('double precision', { name: 'distance_km', nullable: true })
  distanceKm!: number | null;
}
