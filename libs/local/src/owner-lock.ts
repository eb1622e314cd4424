import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identity } from './processes.js';

/** Thrown when another living process already works on the same folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by another running Causeway (process ${pid}). End that one first.`);
    this.name = 'FolderInUse';
  }
}

/**
 * Claims a folder for this process, so that two starts never share, and never stop, one server. What a killed
 * process left behind does not count. Returns the function that gives the folder back.
 *
 * @throws {FolderInUse} when another living process holds it
 */
export function claim(folder: string): () => void {
  const file = `${folder}.owner`;
  const mine = `${process.pid} ${identity(process.pid) ?? ''}`;
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = livingHolder(file);
    if (holder !== undefined) throw new FolderInUse(folder, holder);
    rmSync(file, { force: true });
  }
}

function livingHolder(file: string): number | undefined {
  try {
    const [pid, startedAt] = readFileSync(file, 'utf8').split(' ');
    return identity(Number(pid)) === startedAt ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}
