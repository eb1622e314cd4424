import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended } from './child.js';
import type { Scope } from './scope.js';

/** The repository's top folder. */
export const root = resolve(import.meta.dirname, '../../..');

const READY_LIMIT_MS = 120_000;

export interface Causeway {
  baseUrl: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

interface Start {
  /** `api`: the api process alone. `all`: api and worker in one process, as `npm start` runs them. */
  parts: 'api' | 'all';
  databaseUrl: string;
  /** Its queue, when that is not on PostgreSQL. */
  redisUrl?: string | undefined;
  /** For Node itself. */
  nodeFlags?: string[];
  /** Where it listens; without it at a free port. */
  port?: number;
}

/** Settings of every Causeway here: nothing of this machine's own, quiet, and no limit in the way. */
export function settings(port: number, more: Record<string, string>): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  const limits = { INTAKE_PER_MINUTE: '10000000', SIGN_INS_PER_MINUTE: '100000' };
  return { PATH, HOME, TMPDIR, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...limits, ...more };
}

/** Starts Causeway as it is deployed, on a database that is up to date, and waits until it is ready. */
export async function startCauseway(
  scope: Scope,
  { parts, databaseUrl, redisUrl, nodeFlags = [], port: wanted }: Start,
): Promise<Causeway> {
  const port = wanted ?? (await freePort());
  const program = join(root, parts === 'api' ? 'apps/api/dist/main.js' : 'apps/cli/dist/start.js');
  const child = spawn(process.execPath, [...nodeFlags, program], {
    cwd: root,
    env: settings(port, { DATABASE_URL: databaseUrl, ...(redisUrl ? { REDIS_URL: redisUrl } : {}) }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => ended(child);
  scope.later(stop);
  const baseUrl = `http://127.0.0.1:${port}`;
  await ready(baseUrl, child);
  return { baseUrl, process: child, stop };
}

/** Waits until Causeway says that it is ready. @throws when its process ended, or after two minutes */
export async function ready(baseUrl: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + READY_LIMIT_MS; Date.now() < deadline; await sleep(20)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('Causeway did not start');
    const answer = await fetch(`${baseUrl}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('Causeway is not ready');
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
