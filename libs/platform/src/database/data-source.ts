import { DataSource, type DataSourceOptions } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { FeatureSchema } from './feature.js';
import { GatheringSocket } from './gathering-socket.js';
import { Foundation1790000000000 } from './migrations/1790000000000-foundation.js';
import { JobHeartbeats1790000000100 } from './migrations/1790000000100-job-heartbeats.js';
import { AuditCounts1790000025200 } from './migrations/1790000025200-audit-counts.js';
import { APP_ROLE } from './tenancy.js';

interface Connection {
  url: string;
  /** Upper bound of open connections. */
  pool: number;
  /** `app` works under row-level security; `owner` migrates and creates organizations. */
  role: 'app' | 'owner';
}

/** What takes longer has gone wrong and must not hold a lock, in milliseconds. */
const patience = { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 };

/** TypeORM's options for one kind of connection. Entities never synchronize: migrations make the tables. */
export function dataSourceOptions(
  { url, pool, role }: Connection,
  features: FeatureSchema[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [AuditEntry, ...features.flatMap((feature) => feature.entities)],
    migrations: [
      Foundation1790000000000,
      JobHeartbeats1790000000100,
      AuditCounts1790000025200,
      ...features.flatMap((feature) => feature.migrations),
    ],
    migrationsTableName: 'migration',
    // The migrations make what is needed; the app's role may not.
    installExtensions: false,
    // Ids by gen_random_uuid(), which PostgreSQL has of its own.
    uuidExtension: 'pgcrypto',
    extra: {
      max: pool,
      connectionTimeoutMillis: 10_000,
      application_name: `causeway-${role}`,
      // A statement is sent without waiting for the answer to the one before, where we do not wait for it either.
      pipeline: true,
      stream: () => new GatheringSocket(),
      ...(role === 'app' ? { options: `-c role=${APP_ROLE}`, ...patience } : {}),
    },
  };
}

/** Runs `work` with an open connection and closes it afterwards. */
export async function withDataSource<T>(
  connection: Connection,
  features: FeatureSchema[],
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions(connection, features)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
