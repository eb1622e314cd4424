import pg from 'pg';
import { randomBytes } from 'node:crypto';

/** A database of one test file's own. */
export interface TestDatabase {
  /** `postgres://…` of the owner's role. */
  url: string;
  /** Connections of the tables' owner: sees every organization. */
  owner: pg.Pool;
  /** Ends the owner's connections and removes it, whoever else is still connected. */
  drop(): Promise<void>;
}

/** Any constant: test files that start together make the template once, the others wait. */
const TEMPLATE_LOCK = 0x7e57;

/**
 * A fresh, migrated database. The migrations run once per test run, into a template; every call copies it, which takes
 * some hundredths of a second.
 *
 * @param migrate brings the empty database at this URL (owner's role) up to date and closes its connections
 */
export async function createTestDatabase(migrate: (url: string) => Promise<unknown>): Promise<TestDatabase> {
  const run = required('CAUSEWAY_TEST_RUN');
  const template = `template_${run}`;
  const name = `test_${run}_${randomBytes(6).toString('hex')}`;
  await asOwner(async (client) => {
    await makeTemplate(client, template, migrate);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  const owner = ownerPool(urlOf(name));
  return {
    url: urlOf(name),
    owner,
    drop: async () => {
      await owner.end();
      await asOwner(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
    },
  };
}

/** Connections that may be cut: a pool says it has ended while its last connections still say good-bye. */
export function ownerPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  return pool;
}

async function makeTemplate(
  client: pg.Client,
  template: string,
  migrate: (url: string) => Promise<unknown>,
): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    await dropLeftovers(client);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrate(urlOf(unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/** This server serves one run at a time: what is there when the first file asks belongs to runs that are over. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    String.raw`SELECT datname FROM pg_database WHERE datname ~ '^(test|template)_[0-9a-f]{8}'`,
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: required('CAUSEWAY_TEST_DATABASE_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(required('CAUSEWAY_TEST_DATABASE_URL'));
  url.pathname = `/${database}`;
  return url.href;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with "npm test".`);
  return value;
}
