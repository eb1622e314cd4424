import type { appLanguages, OneOf } from '@causeway/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A text message with a link, to somebody who is no member and said yes to it. */
@Entity('person_text')
@Index('person_text_due', ['nextAttemptAt'], { where: 'next_attempt_at IS NOT NULL' })
@Index('person_text_by_time', ['organizationId', 'agreedAt'])
@Index('person_text_by_number', ['organizationId', 'numberHash'])
export class PersonText {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string;

  @Column('uuid', { name: 'sent_by' })
  sentBy!: string;

  @Column('text')
  language!: OneOf<typeof appLanguages>;

  /** E.164; taken away as soon as the message was sent, or will not be. */
  @Column('text', { nullable: true })
  number!: string | null;

  /** Of the number, with the organization's secret: a STOP is known by it. */
  @Column('bytea', { name: 'number_hash' })
  numberHash!: Buffer;

  /** What is sent; taken away with the number. */
  @Column('text', { nullable: true })
  link!: string | null;

  /** When the person said yes, as the member confirmed. */
  @Column('timestamptz', { name: 'agreed_at' })
  agreedAt!: Date;

  @Column('timestamptz', { name: 'give_up_at' })
  giveUpAt!: Date;

  @Column('integer', { default: 0 })
  attempts!: number;

  /** null: it is over. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** Why it was not sent (yet). */
  @Column('text', { nullable: true })
  reason!: string | null;
}
