import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPlacement } from './postgres-placement.js';
import { ended, isRunning, signal, worksIn } from './processes.js';
import type { ServerAccount } from './server-account.js';

/** The server's main process. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/**
 * An RCO's load is small and its computer may be, too: few helpers, little memory. Durability stays at PostgreSQL's
 * defaults (fsync, synchronous_commit on).
 */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  superuser_reserved_connections: '3',
  shared_buffers: '128MB',
  huge_pages: 'off',
  jit: 'off',
  io_method: 'sync',
  max_worker_processes: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '1',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  min_wal_size: '48MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  lc_messages: 'C',
};

/** For data that nobody will miss: tests, of which many run at once. Not a setting for people's requests. */
const FORGETFUL: Record<string, string> = {
  max_connections: '300',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

const STARTED_LONG_AGO_MS = 3_000;
const START_LIMIT_MS = 120_000;
const LOG_LIMIT_BYTES = 5_000_000;

/** The server that runs on this folder now, also when another (killed) process started it. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Math.abs(Number(lines[0]));
  // The number may meanwhile belong to something else: after a reboot, or in another container.
  if (!pid || !worksIn(pid, dataDir)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Starts the server in a session of its own, so that a Ctrl-C in the terminal reaches us only and we end it when we
 * are done with it.
 *
 * @throws with the end of the server's log when it does not come up
 */
export async function startPostmaster(options: {
  place: PostgresPlacement;
  account: ServerAccount | undefined;
  port: number;
  logFile: string;
  durable: boolean;
  log: (line: string) => void;
}): Promise<Postmaster> {
  const { place, account, port, logFile, log } = options;
  // A file left by a server that is gone; PostgreSQL would mistake a stranger with the same number for it.
  rmSync(join(place.dataDir, 'postmaster.pid'), { force: true });

  const settings = { ...SETTINGS, ...(options.durable ? {} : FORGETFUL), port: String(port) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, sizeOf(logFile) > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600);
  const child = spawn(join(place.programs, 'bin', 'postgres'), ['-D', place.dataDir, ...flags], {
    ...account,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const before = sizeOf(logFile);
  await spawned(child);
  child.unref();

  const started = Date.now();
  let told = false;
  for (;;) {
    const postmaster = findPostmaster(place.dataDir);
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`PostgreSQL did not start.\n${readFileSync(logFile, 'utf8').slice(before).trim()}`);
    }
    const waited = Date.now() - started;
    if (waited > START_LIMIT_MS)
      throw new Error(`PostgreSQL is not ready after ${waited} ms; see ${logFile}`);
    if (waited > STARTED_LONG_AGO_MS && !told) log('The database is still checking what it wrote last …');
    told ||= waited > STARTED_LONG_AGO_MS;
    await sleep(10);
  }
}

/** Ends the server: open transactions are rolled back, everything committed is on disk. Waits until it is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!isRunning(pid)) return;
  signal(pid, 'SIGINT');
  if (await ended(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  if (!(await ended(pid, 10_000))) throw new Error(`PostgreSQL (process ${pid}) does not end.`);
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) =>
      reject(new Error(`PostgreSQL cannot be run: ${error.message}`, { cause: error })),
    );
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
