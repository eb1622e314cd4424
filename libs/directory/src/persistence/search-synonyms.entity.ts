import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SynonymGroup } from '../domain/synonyms.js';

/** What an organization says in several words; where there is no row, the words of the field hold. */
@Entity('search_synonyms')
export class SearchSynonyms {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('jsonb')
  groups!: SynonymGroup[];

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;
}
