import { readdirSync, readFileSync } from 'node:fs';

/** Memory of processes, in kilobytes. */
export interface Memory {
  /** Resident pages; a page that several share counts for each. */
  rss: number;
  /** Resident pages; a page that several share is divided among them. The sum is what the machine really gives. */
  pss: number;
}

export interface ProcessMemory extends Memory {
  pid: number;
  name: string;
}

/** A process and all that it started, with their memory. Linux only. */
export function familyMemory(pid: number): ProcessMemory[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? read(`/proc/${entry}/stat`) : undefined;
    const parent = stat && /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family.flatMap((member) => memoryOf(member) ?? []);
}

/** Memory of one process; undefined when it has just ended. */
export function memoryOf(pid: number): ProcessMemory | undefined {
  const text = read(`/proc/${pid}/smaps_rollup`);
  if (!text) return undefined;
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
  const name = read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? '';
  return { pid, name, rss: field('Rss'), pss: field('Pss') };
}

export const sum = (memories: readonly Memory[]): Memory =>
  memories.reduce((total, { rss, pss }) => ({ rss: total.rss + rss, pss: total.pss + pss }), {
    rss: 0,
    pss: 0,
  });

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
