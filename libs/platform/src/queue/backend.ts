import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type Processor,
  type Queue,
  type Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { APP_ROLE } from '../database/tenancy.js';
import type { Logger } from '../logging/logger.js';

/** BullMQ's tables live in a schema of their own: they are called `job`, `event`, `meta`. */
export const QUEUE_SCHEMA = 'bullmq';

/** Jobs of one queue that run at the same time in one process. */
const CONCURRENCY = 8;

/** Jobs take milliseconds. One whose process was killed is taken over after at most the sum of these, in milliseconds. */
const takeOver = { lockDuration: 10_000, stalledInterval: 5_000 };

export interface QueueBackend {
  kind: 'postgres' | 'redis';
  queue(name: string): BackendQueue;
  worker(name: string, process: Processor): BackendWorker;
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface Reports {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What is used of BullMQ's Queue and Worker; their classes have a different type for every backend. */
export type BackendQueue = Reports & Pick<Queue, 'addBulk' | 'upsertJobScheduler' | 'getJobCounts'>;
export type BackendWorker = Reports & Pick<Worker, 'run'>;

/** BullMQ on PostgreSQL: one pool for every queue and worker of the process. */
export function postgresBackend(url: string, logger: Logger): QueueBackend {
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const pool = new Pool({
    connectionString: url,
    max: CONCURRENCY + 2,
    keepAlive: true,
    application_name: 'causeway-queue',
    options: `-c search_path=${QUEUE_SCHEMA} -c role=${APP_ROLE}`,
  });
  // Every queue and worker of the process listens to it: more than ten are meant.
  pool.setMaxListeners(0);
  pool.on('error', (error) => logger.warn({ err: error }, 'The queue lost a database connection'));
  return {
    kind: 'postgres',
    queue: (name) => new PostgresQueue(name, { connection: pool }),
    worker: (name, process) =>
      new PostgresWorker(name, process, {
        connection: pool,
        concurrency: CONCURRENCY,
        ...takeOver,
        autorun: false,
      }),
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}

/** BullMQ on Redis, for installations of several processes. */
export function redisBackend(url: string, prefix: string, logger: Logger): QueueBackend {
  const { Queue: RedisQueue, Worker: RedisWorker } = withBackend(createRedisBackend);
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', (error) => logger.warn({ err: error }, 'The queue lost its connection to Redis'));
  const options = { connection, prefix: `${prefix}:queue` };
  return {
    kind: 'redis',
    queue: (name) => new RedisQueue(name, options),
    worker: (name, process) =>
      new RedisWorker(name, process, { ...options, concurrency: CONCURRENCY, ...takeOver, autorun: false }),
    ping: async () => void (await connection.ping()),
    close: async () => void (await connection.quit()),
  };
}
