import type { OneOf, swapStatuses } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A coach asks a colleague, or all of them, to take a shift; perhaps for one in return. */
@Entity('shift_swap')
@Index('shift_swap_open', ['shiftId'], {
  unique: true,
  where: `((status = ANY (ARRAY['proposed'::text, 'accepted'::text])))`,
})
export class ShiftSwap {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text', { default: 'proposed' })
  status!: OneOf<typeof swapStatuses>;

  @Column('uuid', { name: 'shift_id' })
  shiftId!: string;

  /** The colleague's shift that the proposer takes for it. */
  @Column('uuid', { name: 'in_return_id', nullable: true })
  inReturnId!: string | null;

  @Column('uuid', { name: 'from_member_id' })
  fromMemberId!: string;

  /** Null: everybody is asked, and nobody has accepted yet. */
  @Column('uuid', { name: 'to_member_id', nullable: true })
  toMemberId!: string | null;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
