import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CoverageNeed } from '../domain/coverage.js';

/** What an organization agreed on about its rota. Without a row: swaps are approved, nothing is needed. */
@Entity('rota_settings')
export class RotaSettingsRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  /** A dispatcher has to agree before a swap counts. */
  @Column('boolean', { name: 'approve_swaps', default: true })
  approveSwaps!: boolean;

  @Column('jsonb', { default: [] })
  coverage!: CoverageNeed[];
}
