import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PostgresPlacement } from './postgres-placement.js';
import type { ServerAccount } from './server-account.js';

/** The role that owns everything; migrations run as it, the application does not. */
export const OWNER_ROLE = 'causeway_owner';
export const DATABASE = 'causeway';

/** What must outlive a start: kept beside the data, readable by the one who starts Causeway only. */
export interface PostgresSecrets {
  password: string;
  /** The port of the last start, taken again when it is still free. */
  port?: number;
}

/** Runs a PostgreSQL program under the server's account and waits for it. */
function run(
  place: PostgresPlacement,
  account: ServerAccount | undefined,
  program: 'initdb' | 'postgres',
  args: string[],
  options: ExecFileSyncOptions = {},
): void {
  try {
    execFileSync(join(place.programs, 'bin', program), args, {
      ...account,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: 'pipe',
      ...options,
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer };
    throw new Error(`PostgreSQL's ${program} failed: ${stderr?.toString().trim() || message}`, {
      cause: error,
    });
  }
}

/** One SQL statement without a running server, as superuser. */
function runAlone(place: PostgresPlacement, account: ServerAccount | undefined, sql: string): void {
  run(place, account, 'postgres', ['--single', '-j', '-D', place.dataDir, 'postgres'], {
    input: `${sql};\n\n`,
  });
}

/** Whether the folder holds a database already; a folder made by another major version is refused. */
export function clusterExists(place: PostgresPlacement): boolean {
  const versionFile = join(place.dataDir, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    const strange = existsSync(place.dataDir) && readdirSync(place.dataDir).length > 0;
    if (strange) throw new Error(`${place.dataDir} is neither empty nor a PostgreSQL data folder.`);
    return false;
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== '18') {
    throw new Error(
      `${place.dataDir} was made by PostgreSQL ${version}; this is 18. Move it away to begin anew.`,
    );
  }
  return true;
}

/**
 * Makes a new database: beside its place first and moved there when finished, so that a start killed half-way leaves
 * nothing that looks whole.
 */
export function createCluster(
  place: PostgresPlacement,
  account: ServerAccount | undefined,
  secrets: PostgresSecrets,
): void {
  const unfinished = { ...place, dataDir: `${place.dataDir}.new` };
  rmSync(unfinished.dataDir, { recursive: true, force: true });
  mkdirSync(unfinished.dataDir, { mode: 0o700 });
  if (account) chownSync(unfinished.dataDir, account.uid, account.gid);

  const passwordFile = join(unfinished.dataDir, '..', `.password-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, secrets.password, { mode: 0o600, flag: 'wx' });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    run(unfinished, account, 'initdb', [
      ...['-D', unfinished.dataDir, '--username', OWNER_ROLE, '--pwfile', passwordFile],
      '--auth=scram-sha-256',
      // PostgreSQL's own Unicode rules: the same order and case on every machine, whatever its locales.
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  runAlone(unfinished, account, `CREATE DATABASE ${DATABASE}`);
  rmSync(place.dataDir, { recursive: true, force: true });
  renameSync(unfinished.dataDir, place.dataDir);
}

/** The kept secrets; `undefined` when there are none, or what is there cannot be read. */
export function readSecrets(file: string): PostgresSecrets | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PostgresSecrets;
  } catch {
    return undefined;
  }
}

export function newSecrets(): PostgresSecrets {
  return { password: randomBytes(24).toString('base64url') };
}

export function keepSecrets(file: string, secrets: PostgresSecrets): void {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}

/** Gives the owner's role the password again; the server must not be running. */
export function resetPassword(
  place: PostgresPlacement,
  account: ServerAccount | undefined,
  secrets: PostgresSecrets,
): void {
  runAlone(place, account, `ALTER ROLE ${OWNER_ROLE} PASSWORD '${secrets.password}'`);
}
