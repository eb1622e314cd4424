import type { capacityUnits, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How much room there is: `service_capacity` of HSDS. */
@Entity('resource_capacity')
@Index('resource_capacity_by_resource', ['resourceId'])
export class ResourceCapacity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  @Column('text')
  unit!: OneOf<typeof capacityUnits>;

  /** Which of them, where there are several kinds: "the women's side". */
  @Column('text', { nullable: true })
  description!: string | null;

  /** Free now; null: nobody knows. */
  @Column('integer', { nullable: true })
  available!: number | null;

  @Column('integer', { nullable: true })
  maximum!: number | null;

  /** When more are expected to be free, and how many. */
  @Column('timestamptz', { name: 'expected_at', nullable: true })
  expectedAt!: Date | null;

  @Column('integer', { nullable: true })
  expected!: number | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy!: string | null;

  @Column('jsonb', { default: {} })
  more!: Record<string, unknown>;
}
