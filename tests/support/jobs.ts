import { JobQueue } from '@causeway/platform';
import { Redis } from 'ioredis';
import type { TestApp } from './app.js';
import { eventually } from './eventually.js';
import { queueBackend, testRedisUrl } from './queue.js';

interface StoredJob {
  name: string;
  payload: Record<string, unknown>;
  correlationId: string;
}

/** What BullMQ's queue can do beyond what the platform uses of it. */
interface Queue {
  getJobs(): Promise<({ name: string; data: Omit<StoredJob, 'name'> } | undefined)[]>;
}

/** Every job that a queue holds now, in whatever state. */
export async function storedJobs(app: TestApp, queue: string): Promise<StoredJob[]> {
  const jobs = await (app.nest.get(JobQueue).queue(queue) as unknown as Queue).getJobs();
  return jobs.flatMap((job) => (job ? [{ name: job.name, ...job.data }] : []));
}

/** Takes everything away that the queue stores, its schedulers too, as an operator's mistake would. */
export async function emptyQueue(app: TestApp): Promise<void> {
  if (queueBackend === 'redis') {
    await withRedis((redis) => redis.flushdb());
    return;
  }
  const tables = await app.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  const truncate = `TRUNCATE ${tables.map(({ name }) => name).join(', ')}`;
  // It takes every table's lock, which can meet a worker's the other way round: one of the two has to try again.
  await eventually(() => app.owner.query(truncate));
}

/** Everything that the queue stores, as text: for a look at what must not be in it. */
export async function queueContents(app: TestApp): Promise<string> {
  if (queueBackend === 'redis') return withRedis((redis) => redisContents(redis, `${app.redisPrefix}:queue`));
  const tables = await app.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq'`,
  );
  const contents = await Promise.all(
    tables.map(({ name }) => app.rows<{ row: string }>(`SELECT content::text AS row FROM ${name} content`)),
  );
  return contents.flatMap((rows) => rows.map(({ row }) => row)).join('\n');
}

async function redisContents(redis: Redis, prefix: string): Promise<string> {
  const found: string[] = [];
  for (const key of await redis.keys(`${prefix}*`)) {
    found.push(key, (await redis.dumpBuffer(key))?.toString('latin1') ?? '');
  }
  return found.join('\n');
}

async function withRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(testRedisUrl() ?? '');
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
