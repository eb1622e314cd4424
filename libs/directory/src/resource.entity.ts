import type { OneOf, resourceKinds } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody or somewhere a person can be linked to. */
@Entity('resource')
@Index('resource_by_name', ['organizationId', 'name', 'id'])
export class Resource {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: OneOf<typeof resourceKinds>;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
