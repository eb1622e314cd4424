import { setTimeout as sleep } from 'node:timers/promises';
import { heldBy } from './held-memory.js';
import { memoryOf } from './processes.js';

const SETTLE_MS = 3_000;

/** What a process holds, and how large it is, in kilobytes. */
interface Look {
  held: number;
  rss: number;
}

/** How much a process grows by what is done. */
export async function growth(pid: number, done: () => Promise<unknown>): Promise<Look> {
  const before = await look(pid);
  await done();
  const after = await look(pid);
  return { held: after.held - before.held, rss: after.rss - before.rss };
}

async function look(pid: number): Promise<Look> {
  await sleep(SETTLE_MS);
  const held = await heldBy(pid);
  const resident = memoryOf(pid);
  if (!resident) throw new Error('The memory of a process cannot be read here; this needs Linux');
  return { held, rss: resident.rss };
}
