import { beforeAll, describe, expect, it } from '@jest/globals';
import { migrateAll, schemas } from '@causeway/features';
import { APP_ROLE, schemaDrift } from '@causeway/platform';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { useApp } from '../support/app.js';
import { tenantTables } from '../support/fingerprint.js';
import { fullWorld, type FullWorld } from '../support/full-world.js';

const app = useApp();

let mine: FullWorld;
let theirs: FullWorld;
let tables: { table: string; owner: string }[];

beforeAll(async () => {
  [mine, theirs] = [await fullWorld(app), await fullWorld(app)];
  tables = await tenantTables(app);
});

/** As the service works: under its role, for one tenant or for none. Nothing is kept. */
async function asApp<T>(
  organizationId: string | undefined,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await app.owner.connect();
  try {
    await client.query(`BEGIN; SET LOCAL ROLE ${APP_ROLE}`);
    if (organizationId)
      await client.query(`SELECT set_config('app.organization_id', $1, true)`, [organizationId]);
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** The SQLSTATE that a statement fails with; undefined when it does not. */
async function failure(
  client: pg.PoolClient,
  sql: string,
  values: unknown[] = [],
): Promise<string | undefined> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(sql, values);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.query('ROLLBACK TO attempt');
  }
}

const REFUSED = '42501';

const other = () => theirs.world.organizationId;
const own = () => mine.world.organizationId;

describe('every table of ours', () => {
  it('says whose its rows are, and has row-level security forced on it', async () => {
    const rows = await app.rows<{ table: string; secured: boolean; forced: boolean; owned: boolean }>(
      `SELECT relname AS table, relrowsecurity AS secured, relforcerowsecurity AS forced,
         EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = pg_class.oid AND NOT attisdropped AND attnotnull
           AND atttypid = 'uuid'::regtype AND attname = CASE relname WHEN 'organization' THEN 'id' ELSE 'organization_id' END) AS owned
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT IN ('migration', 'job_heartbeat')`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(15);
    expect(rows.filter(({ secured, forced, owned }) => !secured || !forced || !owned)).toEqual([]);
  });

  it('has one policy for the service, and it is the tenant’s', async () => {
    const policies = await app.rows<{ table: string; qual: string; with_check: string; cmd: string }>(
      `SELECT tablename AS table, qual, with_check, cmd FROM pg_policies
       WHERE schemaname = 'public' AND roles && ARRAY[$1, 'public']::name[] ORDER BY 1`,
      [APP_ROLE],
    );
    expect(policies).toEqual(
      tables.map(({ table, owner }) => ({
        table,
        qual: `(${owner} = current_organization())`,
        with_check: `(${owner} = current_organization())`,
        cmd: 'ALL',
      })),
    );
  });

  it('holds something of both tenants here, or the tests below would prove nothing', async () => {
    for (const { table, owner } of tables) {
      const [row] = await app.rows<{ count: number }>(
        `SELECT count(DISTINCT ${owner})::int AS count FROM ${table} WHERE ${owner} IN ($1, $2)`,
        [own(), other()],
      );
      expect({ table, tenants: row?.count }).toEqual({ table, tenants: 2 });
    }
  });

  it('shows the service nothing of another tenant, and nothing at all without one', async () => {
    for (const { table, owner } of tables) {
      const seen = (organizationId?: string) =>
        asApp(organizationId, (client) =>
          client.query<{ whose: string }>(`SELECT DISTINCT ${owner} AS whose FROM ${table}`),
        );
      expect({ table, rows: (await seen(own())).rows }).toEqual({ table, rows: [{ whose: own() }] });
      expect({ table, rows: (await seen()).rows }).toEqual({ table, rows: [] });
    }
  });

  it('lets the service neither change nor remove a row of another tenant', async () => {
    for (const { table, owner } of tables) {
      await asApp(own(), async (client) => {
        for (const sql of [
          `UPDATE ${table} SET ${owner} = ${owner} WHERE ${owner} = $1`,
          `DELETE FROM ${table} WHERE ${owner} = $1`,
        ]) {
          const refused = (await failure(client, sql, [other()])) === REFUSED;
          const touched = refused ? 0 : (await client.query(sql, [other()])).rowCount;
          expect({ sql, touched }).toEqual({ sql, touched: 0 });
        }
      });
    }
  });

  it('lets the service neither add a row to another tenant nor give it one away', async () => {
    for (const { table, owner } of tables) {
      const [row] = await app.rows<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${owner} = $1 LIMIT 1`,
        [other()],
      );
      await asApp(own(), async (client) => {
        const add = `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
        expect({ add, code: await failure(client, add, [row?.row]) }).toEqual({ add, code: REFUSED });
        const give = `UPDATE ${table} SET ${owner} = $1`;
        expect({ give, code: await failure(client, give, [other()]) }).toEqual({ give, code: REFUSED });
      });
    }
  });
});

describe('what is only ever added to', () => {
  it.each(['audit_entry', 'timeline_entry', 'channel_event', 'linkage', 'follow_up_attempt'])(
    '%s refuses changes, even from its owner',
    async (table) => {
      const change = `UPDATE ${table} SET organization_id = organization_id WHERE organization_id = $1`;
      const remove = `DELETE FROM ${table} WHERE organization_id = $1`;
      await asApp(own(), async (client) => {
        expect(await failure(client, change, [own()])).toBe(REFUSED);
        expect(await failure(client, remove, [own()])).toBe(REFUSED);
        expect(await failure(client, `TRUNCATE ${table}`)).toBe(REFUSED);
      });
      await expect(app.owner.query(change, [own()])).rejects.toThrow(/append-only/);
      await expect(app.owner.query(remove, [own()])).rejects.toThrow(/append-only/);
    },
  );
});

describe('the role that the service works as', () => {
  it('is the one it is connected as, and can do no more than it needs', async () => {
    const service = app.nest.get(DataSource);
    expect(await service.query('SELECT current_user AS role')).toEqual([{ role: APP_ROLE }]);
    const [role] = await app.rows(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
         has_schema_privilege(rolname, 'public', 'CREATE') AS creates,
         EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid AND relnamespace = 'public'::regnamespace) AS owns,
         EXISTS (SELECT 1 FROM pg_auth_members WHERE member = pg_roles.oid) AS belongs
       FROM pg_roles WHERE rolname = $1`,
      [APP_ROLE],
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      rolreplication: false,
      creates: false,
      owns: false,
      belongs: false,
    });
  });

  it('may not write down that a migration was run', async () => {
    await asApp(own(), async (client) => {
      expect(await failure(client, 'SELECT * FROM migration')).toBeUndefined();
      expect(await failure(client, `INSERT INTO migration (timestamp, name) VALUES (1, 'x')`)).toBe(REFUSED);
      expect(await failure(client, 'DELETE FROM migration')).toBe(REFUSED);
    });
  });

  it('crosses tenants only through look-ups with a fixed search path that return ids and no more', async () => {
    const lookups = await app.rows<{ name: string; config: string[]; columns: string[]; open: boolean }>(
      `SELECT proname AS name, proconfig AS config, has_function_privilege('public', pg_proc.oid, 'EXECUTE') AS open,
         ARRAY(SELECT format_type(type, NULL) FROM unnest(proallargtypes, proargmodes) AS x (type, mode) WHERE mode = 't') AS columns
       FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(lookups.map(({ name }) => name)).toEqual([
      'applying_imports',
      'broken_promises',
      'count_resources',
      'coverage_to_watch',
      'due_import_sources',
      'due_message_exports',
      'due_notifications',
      'due_person_texts',
      'due_requests',
      'due_shifts',
      'due_staffing_plans',
      'due_time_off',
      'duty_to_ask',
      'every_organization',
      'expired_duty',
      'find_calendar_feed',
      'find_facility_key',
      'find_hsds_key',
      'find_hsds_sharing',
      'find_member_by_email',
      'find_notification',
      'find_phone_owner',
      'find_resource_link',
      'find_session',
      'find_status_link',
      'follow_up_mornings',
      'follow_ups_to_look_at',
      'outdated_resources',
      'questions_due',
      'sample_resources',
      'search_messages',
      'search_resources',
      'series_to_make',
      'texted_by',
      'threads_to_close',
      'words_meant',
    ]);
    for (const { name, config, columns, open } of lookups) {
      // How PostgreSQL finds its way is no right.
      const rights = config.filter((setting) => !setting.startsWith('enable_'));
      expect({ name, rights, open }).toEqual({ name, rights: ['search_path=public, pg_temp'], open: false });
      expect(columns.length).toBeGreaterThan(0);
      // The auditor's says beside the id which promise is broken, in a word of ours, and whether people forgot it.
      // A message is known by its channel and its place in it.
      const ofMessages = ['uuid', 'integer'];
      const own: Record<string, string[]> = {
        broken_promises: ['uuid', 'text', 'boolean'],
        search_messages: ofMessages,
        questions_due: ofMessages,
        // These stay within the tenant: how high each id ranks, how many there are and how far away, and what a word may mean.
        search_resources: ['uuid', 'integer', 'double precision'],
        count_resources: ['integer'],
        sample_resources: ['integer', 'double precision'],
        words_meant: ['text', 'boolean'],
      };
      expect({ name, columns: [...new Set(columns)] }).toEqual({ name, columns: own[name] ?? ['uuid'] });
    }
  });
});

describe('the tables', () => {
  it('are what the entities say', async () => {
    expect(await schemaDrift(app.databaseUrl, schemas)).toEqual([]);
  });

  it('need no second migration', async () => {
    expect(await migrateAll(app.databaseUrl)).toEqual([]);
  });
});
