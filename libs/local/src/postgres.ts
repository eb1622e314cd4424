import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { claim } from './owner-lock.js';
import {
  clusterExists,
  createCluster,
  DATABASE,
  keepSecrets,
  newSecrets,
  OWNER_ROLE,
  readSecrets,
  resetPassword,
} from './postgres-cluster.js';
import { placePostgres } from './postgres-placement.js';
import { answers } from './postgres-ping.js';
import { findPostmaster, startPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { serverAccount } from './server-account.js';

export interface PostgresOptions {
  /** Where the data lives. `<dataDir>.json` (password, port), `<dataDir>.log` and `<dataDir>.owner` stand beside it. */
  dataDir: string;
  /** Wanted port on 127.0.0.1. By default that of the last start, or any that is free. */
  port?: number;
  /** `false` gives up durability for speed: tests only. Default: true. */
  durable?: boolean;
  /** Called with a line for people now and then. */
  log?: (line: string) => void;
}

export interface LocalPostgres {
  /** `postgres://…` of the owner's role, which may do everything, on the database `causeway`. */
  ownerUrl: string;
  port: number;
  /** The server's main process. */
  pid: number;
  /** Ends the server and waits for it. May be called twice. */
  stop(): Promise<void>;
}

const OLD_CHILDREN_LIMIT_MS = 15_000;

/**
 * Starts the built-in PostgreSQL 18 on `dataDir`, making the database on first use. A server that a killed process
 * left running is taken over as it is; what a crash left behind is repaired by PostgreSQL itself.
 *
 * @throws {FolderInUse} when another living process uses this folder
 * @throws with what to do when the machine does not let PostgreSQL run
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const log = options.log ?? (() => undefined);
  const release = claimAt(options.dataDir);
  try {
    const { postmaster, password } = await bringUp(options, log);
    let stopping: Promise<void> | undefined;
    return {
      ownerUrl: `postgres://${OWNER_ROLE}:${password}@127.0.0.1:${postmaster.port}/${DATABASE}`,
      port: postmaster.port,
      pid: postmaster.pid,
      stop: () => (stopping ??= stopPostmaster(postmaster.pid).finally(release)),
    };
  } catch (error) {
    release();
    throw error;
  }
}

function claimAt(dataDir: string): () => void {
  try {
    mkdirSync(dirname(dataDir), { recursive: true });
    return claim(dataDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new Error(
      `${dirname(dataDir)} belongs to another account. Start Causeway as that one, or move the folder away.`,
      { cause: error },
    );
  }
}

async function bringUp(
  options: PostgresOptions,
  log: (line: string) => void,
): Promise<{ postmaster: Postmaster; password: string }> {
  const secretsFile = `${options.dataDir}.json`;
  const account = serverAccount(options.dataDir);
  const place = placePostgres(options.dataDir, account, log);
  let running = findPostmaster(place.dataDir);
  let secrets = readSecrets(secretsFile);

  if (!clusterExists(place)) {
    log('Making the database (once) …');
    secrets = newSecrets();
    createCluster(place, account, secrets);
  } else if (!secrets) {
    log(`${secretsFile} is gone: giving the database a new password.`);
    if (running) await stopPostmaster(running.pid);
    running = undefined;
    secrets = newSecrets();
    resetPassword(place, account, secrets);
  }

  if (running?.ready && (await answers(running.port)))
    return { postmaster: running, password: secrets.password };
  // One that is just going up or down, or was killed this moment: its end is quicker and surer than its start.
  if (running) await stopPostmaster(running.pid);

  const start = async (wanted?: number) =>
    startPostmaster({
      place,
      account,
      port: await freePort(wanted),
      logFile: `${options.dataDir}.log`,
      durable: options.durable ?? true,
      log,
    });
  const postmaster = await retried(() => start(options.port ?? secrets.port));
  if (postmaster.port !== secrets.port) keepSecrets(secretsFile, { ...secrets, port: postmaster.port });
  return { postmaster, password: secrets.password };
}

/**
 * Two things pass by themselves: the last children of a killed server, which hold its shared memory for a moment, and
 * somebody else taking the port between our look and our use.
 */
async function retried(start: () => Promise<Postmaster>): Promise<Postmaster> {
  const deadline = Date.now() + OLD_CHILDREN_LIMIT_MS;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      const passing = /shared memory block .* still in use|Address already in use/.test(String(error));
      if (!passing || Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}
