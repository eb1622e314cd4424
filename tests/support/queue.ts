/** Which backend this run of the specs is to keep its queue on. */
export const queueBackend: 'postgres' | 'redis' =
  process.env.CAUSEWAY_TEST_QUEUE === 'redis' ? 'redis' : 'postgres';

/**
 * What REDIS_URL is to be in this run of the specs: unset when the queue is on PostgreSQL. Each Jest worker has a Redis
 * database of its own; files that one worker runs after each other share it.
 */
export function testRedisUrl(): string | undefined {
  if (queueBackend === 'postgres') return undefined;
  const server = process.env.CAUSEWAY_TEST_REDIS_URL;
  if (!server) throw new Error('CAUSEWAY_TEST_REDIS_URL is not set: run the tests with "npm test".');
  return `${server}/${process.env.JEST_WORKER_ID ?? '1'}`;
}
