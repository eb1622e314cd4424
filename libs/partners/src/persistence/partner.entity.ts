import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Whom the organization agrees with: a hospital system, a police department, a county. It has facilities. */
@Entity('partner')
@Index('partner_by_name', ['organizationId', 'name', 'id'])
export class Partner {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  notes!: string | null;
}
