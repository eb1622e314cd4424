import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The tenant: one recovery community organization. */
@Entity('organization')
export class Organization {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** IANA zone in which the organization shows its times. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** Number that a requester can call, E.164. */
  @Column('text', { name: 'dispatch_phone', nullable: true })
  dispatchPhone!: string | null;

  /** Key of this organization's status links: the same request always gets the same link. */
  @Column('bytea', { name: 'link_secret' })
  linkSecret!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
