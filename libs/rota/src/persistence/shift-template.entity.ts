import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Slot } from '../domain/lay-out.js';

/** A week that works, under a name, to be laid over the weeks ahead. */
@Entity('shift_template')
export class ShiftTemplate {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  slots!: Slot[];
}
