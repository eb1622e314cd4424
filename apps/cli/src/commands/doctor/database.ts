import { schemas } from '@causeway/features';
import { APP_ROLE, schemaDrift, withDataSource } from '@causeway/platform';
import type { DataSource } from 'typeorm';
import { checkOrganizations } from './organizations.js';
import { guarded, ok, warning, wrong, type Finding } from './finding.js';

/** What BullMQ asks for (its MINIMUM_POSTGRES_VERSION); our own tables would do with less. */
const MINIMUM_VERSION = 13;
/** What is tested. */
const TESTED_VERSION = 18;
/** Clocks that differ by more than this make countdowns wrong, in milliseconds. */
const SKEW_MS = 2_000;
/** The sweep looks every five seconds; what is due for longer than this, nobody looks at, in milliseconds. */
const OVERDUE_MS = 60_000;
/** Tables that hold nothing of any organization. */
const OF_THE_INSTALLATION = ['migration', 'job_heartbeat'];
const MOST_OVERDUE = 1_000;

/** @param pool connections that each process may open @throws what the driver throws when the database cannot be reached */
export async function checkDatabase(url: string, pool: number): Promise<Finding[]> {
  return withDataSource({ url, pool: 2, role: 'owner' }, schemas, async (owner) => [
    await checkVersion(owner),
    ...(await guarded('clock', async () => [await checkClock(owner)])),
    ...(await guarded('connections', async () => [await checkConnections(owner, pool)])),
    ...(await checkTables(owner, url)),
  ]);
}

async function checkVersion(owner: DataSource): Promise<Finding> {
  const [row] = await owner.query<{ version: string; name: string }[]>(
    `SELECT current_setting('server_version') AS version, current_database() AS name`,
  );
  const { version = '', name = '' } = row ?? {};
  const major = Number.parseInt(version, 10);
  const says = `PostgreSQL ${version}, database ${name}`;
  if (major < MINIMUM_VERSION)
    return wrong(
      'database',
      says,
      `At least PostgreSQL ${MINIMUM_VERSION} is needed; ${TESTED_VERSION} is what Causeway is tested on.`,
    );
  return major < TESTED_VERSION - 2
    ? warning('database', says, `Causeway is tested on PostgreSQL ${TESTED_VERSION}.`)
    : ok('database', says);
}

async function checkClock(owner: DataSource): Promise<Finding> {
  const before = Date.now();
  const [row] = await owner.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  const skew = Math.round((row?.now.getTime() ?? 0) - (before + Date.now()) / 2);
  const says = `this machine and the database differ by ${Math.abs(skew)} ms`;
  return Math.abs(skew) > SKEW_MS
    ? wrong('clock', says, 'Let both follow a time server (NTP): offers and sessions end by the clock.')
    : ok('clock', says);
}

async function checkConnections(owner: DataSource, pool: number): Promise<Finding> {
  const [row] = await owner.query<{ most: number; kept: number; used: number }[]>(
    `SELECT current_setting('max_connections')::int AS most, current_setting('superuser_reserved_connections')::int AS kept,
       (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS used`,
  );
  const { most = 0, kept = 0, used = 0 } = row ?? {};
  const says = `${used} of ${most} connections in use; a process may open ${pool}`;
  const advice = 'Lower DATABASE_POOL, or raise max_connections in PostgreSQL.';
  if (pool > most - kept) return wrong('connections', says, advice);
  return pool > most - kept - used
    ? warning('connections', `${says}, and another one could not any more`, advice)
    : ok('connections', says);
}

async function checkTables(owner: DataSource, url: string): Promise<Finding[]> {
  const migrations = await checkMigrations(owner);
  if (migrations.state === 'wrong') return [migrations];
  return [
    migrations,
    ...(await guarded('schema', async () => [await checkDrift(url)])),
    ...(await guarded('tenants', async () => [await checkRole(owner), await checkLocks(owner)])),
    ...(await guarded('requests', async () => [await checkDue(owner)])),
    ...(await guarded('organizations', () => checkOrganizations(owner))),
  ];
}

async function checkMigrations(owner: DataSource): Promise<Finding> {
  const [table] = await owner.query<{ there: boolean }[]>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS there`,
  );
  const run = table?.there ? await owner.query<{ name: string }[]>('SELECT name FROM migration') : [];
  const names = new Set(run.map(({ name }) => name));
  const known = owner.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const missing = known.filter((name) => !names.has(name));
  if (missing.length > 0)
    return wrong('migrations', `not run yet: ${missing.join(', ')}`, 'Run: npx causeway migrate');
  const newer = [...names].filter((name) => !known.includes(name));
  if (newer.length > 0)
    return wrong(
      'migrations',
      `the database is newer than this Causeway: ${newer.join(', ')}`,
      'Update this installation.',
    );
  return ok('migrations', `all ${known.length} have been run`);
}

async function checkDrift(url: string): Promise<Finding> {
  const drift = await schemaDrift(url, schemas);
  if (drift.length === 0) return ok('schema', 'tables are what the program expects');
  return warning(
    'schema',
    `tables differ from what the program expects: ${drift.slice(0, 3).join('; ')}${drift.length > 3 ? ` … (${drift.length})` : ''}`,
    'Somebody changed tables by hand: undo it, or restore a backup.',
  );
}

/** Row-level security binds neither superusers nor roles with BYPASSRLS nor, unless forced, owners. */
async function checkRole(owner: DataSource): Promise<Finding> {
  const advice = `Run: npx causeway migrate. Then: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS`;
  const [role] = await owner.query<{ super: boolean; bypass: boolean; owns: string }[]>(
    `SELECT rolsuper AS super, rolbypassrls AS bypass, (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid AND relkind = 'r') AS owns
     FROM pg_roles WHERE rolname = $1`,
    [APP_ROLE],
  );
  if (!role) return wrong('tenants', `the role ${APP_ROLE} is missing`, advice);
  const flaws = [
    role.super && 'is a superuser',
    role.bypass && 'has BYPASSRLS',
    role.owns !== '0' && `owns ${role.owns} tables`,
  ].filter(Boolean);
  if (flaws.length > 0)
    return wrong(
      'tenants',
      `the role ${APP_ROLE} ${flaws.join(' and ')}: organizations can see each other's rows`,
      advice,
    );
  const seen = await withAppRole(owner);
  return seen === 0
    ? ok('tenants', `${APP_ROLE} sees no row without an organization`)
    : wrong(
        'tenants',
        `${APP_ROLE} sees ${seen} members without an organization being set`,
        'Stop the service, and restore the policies: npx causeway migrate on a fresh database shows them.',
      );
}

/** What the service could see if it forgot to say for whom it works. */
async function withAppRole(owner: DataSource): Promise<number> {
  const runner = owner.createQueryRunner();
  try {
    await runner.query('BEGIN');
    await runner.query(`SET LOCAL ROLE ${APP_ROLE}`);
    const rows = (await runner.query('SELECT count(*)::int AS count FROM member')) as { count: number }[];
    return rows[0]?.count ?? 0;
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

async function checkLocks(owner: DataSource): Promise<Finding> {
  const open = await owner.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)
     AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid)) ORDER BY relname`,
    [OF_THE_INSTALLATION],
  );
  return open.length === 0
    ? ok('tenants', 'every table is locked to its organization')
    : wrong(
        'tenants',
        `not locked to an organization: ${open.map(({ name }) => name).join(', ')}`,
        'A table without row-level security: remove it from the schema public, or protect it.',
      );
}

async function checkDue(owner: DataSource): Promise<Finding> {
  const late = await owner.query<unknown[]>('SELECT * FROM due_requests($1, $2)', [
    new Date(Date.now() - OVERDUE_MS),
    MOST_OVERDUE,
  ]);
  if (late.length === 0) return ok('requests', 'none waits for the engine');
  const many = late.length === MOST_OVERDUE ? `${MOST_OVERDUE} or more` : String(late.length);
  return wrong(
    'requests',
    `due for over a minute, and not looked at: ${many}`,
    'No worker runs, or it cannot keep up. Start one: npm start, or the worker container.',
  );
}
