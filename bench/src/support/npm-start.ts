import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, ready, root, settings } from './causeway.js';
import type { Scope } from './scope.js';

export interface Started {
  baseUrl: string;
  process: ChildProcess;
  /** From the command to "ready", in seconds. */
  seconds: number;
  /** Address of the demo's request page. */
  requestLink: string;
  /** Ctrl-C. Waits until everything has ended. */
  stop(): Promise<void>;
}

/** `npm start`, as a person types it, with its own PostgreSQL in `dataDir`. */
export async function npmStart(scope: Scope, dataDir: string): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: settings(port, { DATA_DIR: dataDir }),
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that a Ctrl-C can be sent to all of it, as a terminal does.
    detached: true,
  });
  const stop = () => interrupted(child);
  scope.later(stop);
  const baseUrl = `http://127.0.0.1:${port}`;
  await ready(baseUrl, child);
  const seconds = (performance.now() - begun) / 1000;
  const demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as {
    facility: { requestLink: string };
  };
  const requestLink = baseUrl + new URL(demo.facility.requestLink).pathname;
  return { baseUrl, process: child, seconds, requestLink, stop };
}

async function interrupted(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid, 'SIGINT');
  await gone;
}
