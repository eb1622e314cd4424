import { join } from 'node:path';
import { root } from './workspace.mjs';

/** @typedef {typeof import('../../libs/local/src/index.js')} Local */

/** Several test runs may go on at once, each on servers of its own. */
const SLOTS = 8;

/**
 * One PostgreSQL and, when there is one on this machine or one may be installed, one Redis for a whole test run.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<{ databaseUrl: string, redisUrl: string | undefined, stop: () => Promise<void> }>}
 * @throws when Redis is missing and this is CI
 */
export async function startTestServers(log) {
  /** @type {Local} */
  const local = await import(new URL('../../libs/local/dist/index.js', import.meta.url).href);
  const redisProgram = findOrInstallRedis(local, log);
  const { postgres, slot } = await startPostgres(local, log);
  const redis = redisProgram ? await local.startRedis({ dir: join(slot, 'redis') }) : undefined;
  return {
    databaseUrl: postgres.ownerUrl,
    redisUrl: redis?.url,
    stop: async () => void (await Promise.all([postgres.stop(), redis?.stop()])),
  };
}

/** @param {Local} local @param {(line: string) => void} log */
async function startPostgres(local, log) {
  for (let number = 1; number <= SLOTS; number++) {
    const slot = join(root, '.data', `test-${number}`);
    try {
      // What these tests store is forgotten anyway, so nothing waits for the disk.
      return {
        slot,
        postgres: await local.startPostgres({ dataDir: join(slot, 'postgres'), durable: false, log }),
      };
    } catch (error) {
      if (!(error instanceof local.FolderInUse)) throw error;
    }
  }
  throw new Error(`${SLOTS} test runs are going on here already.`);
}

/** @param {Local} local @param {(line: string) => void} log */
function findOrInstallRedis(local, log) {
  const found = local.findRedis();
  if (found) return found;
  try {
    return local.installRedis(log);
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    log(`${error instanceof Error ? error.message : error}\nThe tests with the queue on Redis are SKIPPED.`);
    return undefined;
  }
}
