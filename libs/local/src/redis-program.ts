import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a `redis-server` on PATH; `undefined` when there is none. */
export function findRedis(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/local/bin',
    '/usr/bin',
    '/opt/homebrew/bin',
  ];
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, 'redis-server'))
    .find(isExecutable);
}

/**
 * Installs a Redis server with the system's package manager, when this account may: as root, by a sudo that asks for
 * no password, or by Homebrew.
 *
 * @returns its path
 * @throws with what to do by hand
 */
export function installRedis(log: (line: string) => void = () => undefined): string {
  const byHand = 'Install one ("apt-get install redis-server", "brew install redis") and try again.';
  const steps = installSteps();
  if (!steps) throw new Error(`No Redis server on PATH, and this account may not install one. ${byHand}`);
  try {
    for (const [command = '', ...args] of steps) {
      log(`${[command, ...args].join(' ')} …`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      execFileSync(command, args, { stdio: 'pipe', env });
    }
  } catch (error) {
    throw new Error(`Redis could not be installed: ${(error as Error).message.trim()}\n${byHand}`, {
      cause: error,
    });
  }
  const found = findRedis();
  if (!found) throw new Error(`Redis was installed, but there is no redis-server on PATH. ${byHand}`);
  return found;
}

function installSteps(): string[][] | undefined {
  if (onPath('apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : maySudo() ? ['sudo', '-n'] : undefined;
    const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'redis-server'];
    return (
      sudo && [
        [...sudo, 'apt-get', 'update'],
        [...sudo, ...install],
      ]
    );
  }
  return onPath('brew') ? [['brew', 'install', 'redis']] : undefined;
}

function maySudo(): boolean {
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder && isExecutable(join(folder, program)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
