import 'reflect-metadata';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Pool } from 'pg';
import {
  Column,
  CreateDateColumn,
  DataSource,
  Entity,
  PrimaryGeneratedColumn,
  type Repository,
} from 'typeorm';

const SCHEMA = 'bullmq';

/** The same request as an ordinary entity: no tenant, no timeline, no audit, no idempotency. */
@Entity()
export class NaiveRequest {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') place!: string;
  @Column('text') callBackNumber!: string;
  @Column('text') reason!: string;
  @Column('text') personAgreed!: string;
  @Column('text') modality!: string;
  @Column('text', { nullable: true }) preferredLanguage!: string | null;
  @Column('text', { nullable: true }) safetyNotes!: string | null;
  @Column('text', { default: 'received' }) status!: string;
  @CreateDateColumn({ type: 'timestamptz' }) receivedAt!: Date;
}

/** The same form, checked as Nest's guide does it. */
export class NaiveForm {
  @IsString() @MaxLength(60) place!: string;
  @IsString() @MaxLength(40) callBackNumber!: string;
  @IsString() @MaxLength(40) reason!: string;
  @IsIn(['yes', 'no', 'asked_to_be_asked']) personAgreed!: string;
  @IsIn(['in_person', 'video', 'phone']) modality!: string;
  @IsOptional() @IsString() @MaxLength(35) preferredLanguage?: string;
  @IsOptional() @IsString() @MaxLength(300) safetyNotes?: string;
}

/** What one writes in ten minutes: `repository.save`, then `queue.add`, both awaited. */
export class NaiveIntake {
  private constructor(
    private readonly requests: Repository<NaiveRequest>,
    private readonly queue: { add(name: string, data: object): Promise<unknown> },
  ) {}

  static async open(url: string): Promise<NaiveIntake> {
    const dataSource = await new DataSource({ type: 'postgres', url, entities: [NaiveRequest] }).initialize();
    const { Queue } = withBackend(createPostgresBackend);
    const pool = new Pool({ connectionString: url, max: 10, options: `-c search_path=${SCHEMA}` });
    return new NaiveIntake(dataSource.getRepository(NaiveRequest), new Queue('naive', { connection: pool }));
  }

  /** Makes its tables in an empty database. */
  static async prepare(url: string): Promise<void> {
    const dataSource = new DataSource({ type: 'postgres', url, entities: [NaiveRequest], synchronize: true });
    await (await dataSource.initialize()).destroy();
    const pool = new Pool({ connectionString: url, max: 1 });
    const client = await pool.connect();
    await runMigrations(client, SCHEMA);
    client.release();
    await pool.end();
  }

  async submit(form: NaiveForm): Promise<NaiveRequest> {
    const request = await this.requests.save(this.requests.create({ ...form }));
    await this.queue.add('advance', { requestId: request.id });
    return request;
  }
}
