import { DataSource } from 'typeorm';
import type { JobCatalogue, JobDefinition } from './job-catalogue.js';

/** A job may be late by two of its turns and this long, in seconds, before somebody should know. */
const GRACE_SECONDS = 30;

/** Keeps when each repeating job was last done, by the database's clock, so that nodes may differ in theirs. */
export class JobHeartbeats {
  private readonly every = new Map<string, number>();

  constructor(
    private readonly dataSource: DataSource,
    catalogue: JobCatalogue,
  ) {
    for (const [job, { everyMs }] of Object.entries<JobDefinition<never>>(catalogue))
      if (everyMs) this.every.set(job, everyMs);
  }

  /** A worker is there from now on, and its jobs are expected. */
  async begin(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO job_heartbeat (job, every_ms, done_at) SELECT job, every_ms, now()
       FROM unnest($1::text[], $2::int[]) AS expected (job, every_ms) ON CONFLICT (job) DO NOTHING`,
      [[...this.every.keys()], [...this.every.values()]],
    );
  }

  /** A job was done; those that do not repeat are not kept. */
  async beat(job: string): Promise<void> {
    const everyMs = this.every.get(job);
    if (!everyMs) return;
    await this.dataSource.query(
      `INSERT INTO job_heartbeat (job, every_ms, done_at) VALUES ($1, $2, now())
       ON CONFLICT (job) DO UPDATE SET every_ms = excluded.every_ms, done_at = excluded.done_at`,
      [job, everyMs],
    );
  }

  /** The repeating jobs that nobody does any more. */
  async silent(): Promise<string[]> {
    const rows = await this.dataSource.query<{ job: string }[]>(
      `SELECT expected.job FROM unnest($1::text[]) AS expected (job) LEFT JOIN job_heartbeat USING (job)
       WHERE done_at IS NULL OR done_at < now() - (3 * every_ms) * interval '1 millisecond' - $2 * interval '1 second'
       ORDER BY 1`,
      [[...this.every.keys()], GRACE_SECONDS],
    );
    return rows.map(({ job }) => job);
  }
}
