import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** For Node: lets {@link heldBy} ask the process. */
export const heldFlags = [
  '--expose-gc',
  '--import',
  new URL('../children/collect-garbage.js', import.meta.url).href,
];

const LIMIT_MS = 10_000;

/** Where a server writes how much it holds. */
export const heldFile = (pid: number): string => join(tmpdir(), `causeway-bench-held-${pid}`);

/** Objects and buffers that a process started with {@link heldFlags} holds when all garbage is gone, in kilobytes. */
export async function heldBy(pid: number): Promise<number> {
  const file = heldFile(pid);
  process.kill(pid, 'SIGUSR2');
  for (const end = Date.now() + LIMIT_MS; !existsSync(file); await sleep(50)) {
    if (Date.now() > end) throw new Error('A server does not say how much memory it holds');
  }
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return kilobytes;
}
