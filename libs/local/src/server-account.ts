import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account a server runs under when it may not run under ours. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

const ACCOUNT_NAME = 'causeway';

/**
 * PostgreSQL refuses to run as root. So root lends it the account that owns the data already, or else a system account
 * of its own, made on first use; everybody else runs it as themselves (`undefined`).
 *
 * @throws when the account neither exists nor can be made
 */
export function serverAccount(dataDir: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const data = statSync(dataDir, { throwIfNoEntry: false });
  if (data && data.uid !== 0) return { uid: data.uid, gid: data.gid };
  const existing = lookUp();
  if (existing) return existing;
  try {
    const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
    execFileSync('useradd', [...flags, ACCOUNT_NAME], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `PostgreSQL does not run as root, and the account "${ACCOUNT_NAME}" for it could not be made. ` +
        'Start Causeway as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
  const made = lookUp();
  if (!made) throw new Error(`The account "${ACCOUNT_NAME}" was made but cannot be found.`);
  return made;
}

/** The first folder on the way to `path` that keeps the account out; `undefined` when it gets there. */
export function blockingFolder(path: string, account: ServerAccount): string | undefined {
  const parent = dirname(path);
  const further = parent === path ? undefined : blockingFolder(parent, account);
  if (further !== undefined || !existsSync(path)) return further;
  const { uid, gid, mode } = statSync(path);
  const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & execute) === 0 ? path : undefined;
}

function lookUp(): ServerAccount | undefined {
  const id = (flag: string) =>
    Number(
      execFileSync('id', [flag, ACCOUNT_NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
