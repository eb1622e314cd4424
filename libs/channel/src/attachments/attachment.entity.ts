import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that somebody uploaded for a message of a channel. Its bytes are in the {@link FileStore}, under its id. */
@Entity('attachment')
@Index('attachment_by_message', ['channelId', 'seq'])
@Index('attachment_by_uploader', ['uploadedBy', 'uploadedAt'])
@Index('attachment_unsent', ['organizationId', 'uploadedAt'], { where: '(seq IS NULL)' })
@Index('attachment_removed', ['organizationId', 'removedAt'], { where: '(removed_at IS NOT NULL)' })
export class Attachment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'channel_id' })
  channelId!: string;

  /** The member; null for a guest. */
  @Column('uuid', { name: 'uploaded_by', nullable: true })
  uploadedBy!: string | null;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('text')
  name!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  /** Pixels, of pictures. */
  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  /** Bytes of the small picture; null when there is none. */
  @Column('integer', { name: 'thumbnail_size', nullable: true })
  thumbnailSize!: number | null;

  /** The message (by the id that its author's device gave it) that takes it along. */
  @Column('uuid', { name: 'claimed_for', nullable: true })
  claimedFor!: string | null;

  /** Of the message that it stands under; null until that is stored. */
  @Column('integer', { nullable: true })
  seq!: number | null;

  /** From then on nobody sees it; its bytes go as soon as no hold keeps them. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}
