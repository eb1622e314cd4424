import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of a file, where files are in PostgreSQL. */
@Entity('file_chunk')
export class FileChunk {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId!: string;

  @PrimaryColumn('text', { name: 'file_key' })
  fileKey!: string;

  /** 0, 1, 2 … */
  @PrimaryColumn('integer')
  part!: number;

  @Column('bytea')
  bytes!: Buffer;
}
