import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What tells this process from a later one with the same number: its start time. `undefined` when no such process
 * runs; one that has ended but was not yet collected by its parent counts as ended.
 */
export function identity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself hold spaces, so count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return process.platform === 'linux' ? undefined : ps(pid, 'lstart=');
  }
}

/** Whether a process with this number runs now, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  return identity(pid) !== undefined;
}

/** Whether the process is one that works inside `folder`, as servers do with their data folder. */
export function worksIn(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return (ps(pid, 'command=') ?? '').includes(`${folder} `);
  try {
    const [theirs, wanted] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return theirs.ino === wanted.ino && theirs.dev === wanted.dev;
  } catch {
    return false;
  }
}

/** Sends a signal; a process that has just ended is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until the process has ended. Returns false when it still runs after `milliseconds`. */
export async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function ps(pid: number, column: string): string | undefined {
  try {
    const args = ['-o', column, '-p', String(pid)];
    return (
      execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}
