import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A word of the directory, so that a misspelled one finds what it means. */
@Entity('resource_word')
@Index('resource_word_similar', { synchronize: false })
export class ResourceWord {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  @PrimaryColumn('text', { collation: 'C' })
  word!: string;
}
