import { Redis } from 'ioredis';
import { ok, warning, wrong, type Finding } from './finding.js';

/** What BullMQ asks for and recommends (RedisConnection.minimumVersion and recommendedMinimumVersion). */
const MINIMUM = [5, 0];
const RECOMMENDED = [6, 2];

/** Whether jobs are safe in the Redis that REDIS_URL names. */
export async function checkRedis(url: string): Promise<Finding[]> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
  });
  // The reason comes with the failed call below; without a listener it would be written to the terminal, too.
  let reason = '';
  redis.on('error', (error: Error & { code?: string }) => (reason = error.message || (error.code ?? '')));
  try {
    await redis.connect();
    return [versionOf(await redis.info('server')), await policyOf(redis)];
  } catch (error) {
    return [
      wrong(
        'redis',
        `does not answer: ${reason || (error as Error).message}`,
        'Does it run, and is REDIS_URL right?',
      ),
    ];
  } finally {
    redis.disconnect();
  }
}

function versionOf(info: string): Finding {
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? '0';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const below = ([least = 0, then = 0]: number[]) => major < least || (major === least && minor < then);
  if (below(MINIMUM))
    return wrong('redis', `version ${version}`, `At least Redis ${MINIMUM.join('.')} is needed.`);
  return below(RECOMMENDED)
    ? warning('redis', `version ${version}`, `Redis ${RECOMMENDED.join('.')} or newer is recommended.`)
    : ok('redis', `version ${version}`);
}

/** Any other policy lets Redis throw jobs away when its memory is full. */
async function policyOf(redis: Redis): Promise<Finding> {
  const answer = (await redis.config('GET', 'maxmemory-policy').catch(() => undefined)) as
    string[] | undefined;
  const policy = answer?.[1];
  if (!policy)
    return warning('redis', 'does not tell its maxmemory-policy', 'See to it that it is noeviction.');
  return policy === 'noeviction'
    ? ok('redis', 'keeps every job (maxmemory-policy noeviction)')
    : wrong(
        'redis',
        `maxmemory-policy is ${policy}: jobs may be thrown away`,
        'Set maxmemory-policy to noeviction.',
      );
}
