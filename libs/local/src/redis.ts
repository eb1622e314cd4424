import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { ended, isRunning, signal, worksIn } from './processes.js';
import { findRedis } from './redis-program.js';

export interface LocalRedis {
  /** `redis://127.0.0.1:…` */
  url: string;
  pid: number;
  /** Forgets everything it holds. */
  flush(): Promise<void>;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
}

/**
 * Starts a Redis server that keeps nothing on disk, for tests and measurements; one that a killed process left in
 * `dir` is ended first.
 *
 * @throws when no redis-server is found, or it does not come up
 */
export async function startRedis(options: { dir: string; port?: number }): Promise<LocalRedis> {
  const program = findRedis();
  if (!program) throw new Error('No redis-server on PATH.');
  mkdirSync(options.dir, { recursive: true });
  const pidFile = join(options.dir, 'redis.pid');
  await endLeftover(pidFile, options.dir);

  const port = await freePort(options.port);
  const settings = {
    ...{ bind: '127.0.0.1', port: String(port), dir: options.dir, logfile: 'redis.log' },
    ...{ save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' },
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  // In a session of its own, so that a Ctrl-C in the terminal does not end it before those who use it.
  const child = spawn(program, flags, { detached: true, stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Redis did not start; see ${join(options.dir, 'redis.log')}`)));
  });
  failed.catch(() => undefined); // its end after a good start is nobody's failure
  const pid = child.pid ?? 0;
  writeFileSync(pidFile, String(pid));
  await Promise.race([answering(port), failed]);
  child.unref();

  let stopping: Promise<void> | undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    pid,
    flush: async () => void (await ask(port, 'FLUSHALL')),
    stop: () => (stopping ??= end(pid).finally(() => rmSync(pidFile, { force: true }))),
  };
}

async function endLeftover(pidFile: string, dir: string): Promise<void> {
  let pid: number;
  try {
    pid = Number(readFileSync(pidFile, 'utf8'));
  } catch {
    return;
  }
  if (worksIn(pid, dir)) await end(pid);
}

async function end(pid: number): Promise<void> {
  if (!isRunning(pid)) return;
  signal(pid, 'SIGTERM');
  if (await ended(pid, 5_000)) return;
  signal(pid, 'SIGKILL');
  await ended(pid, 5_000);
}

async function answering(port: number): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      await ask(port, 'PING');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

/** Redis takes plain lines, too; two commands without arguments are all that is asked here. */
function ask(port: number, command: 'PING' | 'FLUSHALL'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.end();
      const text = answer.toString();
      if (text.startsWith('+')) resolve(text);
      else reject(new Error(text.trim()));
    });
  });
}
