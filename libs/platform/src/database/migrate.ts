import { runMigrations as runQueueMigrations } from 'bullmq';
import { Pool } from 'pg';
import { withDataSource } from './data-source.js';
import type { FeatureSchema } from './feature.js';
import { APP_ROLE } from './tenancy.js';
import { QUEUE_SCHEMA } from '../queue/backend.js';

/** Any constant: two processes that start together take turns. */
const MIGRATION_LOCK = 0x0ca05e;

/**
 * Brings the database at `url` up to date: the features' tables and BullMQ's. Safe to run at any time and by several
 * processes at once.
 * @returns names of the migrations that were run now
 */
export async function migrate(url: string, features: FeatureSchema[]): Promise<string[]> {
  const names = await withDataSource({ url, pool: 2, role: 'owner' }, features, async (dataSource) => {
    const runner = dataSource.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      const run = await dataSource.runMigrations({ transaction: 'each' });
      await runner.query(`GRANT SELECT ON migration TO ${APP_ROLE}`);
      return run.map((migration) => migration.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  });
  await migrateQueue(url);
  return names;
}

async function migrateQueue(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const client = await pool.connect();
  try {
    await runQueueMigrations(client, QUEUE_SCHEMA);
    // CREATE, because BullMQ makes a sequence for every queue on its first job.
    await client.query(`GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${APP_ROLE}`);
  } finally {
    client.release();
    await pool.end();
  }
}

/** Foreign keys and checks are the migrations' alone: entities would only say them a second time. */
const ownConstraint = /DROP CONSTRAINT "\w+_(fkey|check)"/;

/** SQL that would still be needed to make the tables what the entities say: empty when nothing has drifted. */
export async function schemaDrift(url: string, features: FeatureSchema[]): Promise<string[]> {
  return withDataSource({ url, pool: 1, role: 'owner' }, features, async (dataSource) => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !ownConstraint.test(query));
  });
}
