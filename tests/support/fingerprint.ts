import type { TestApp } from './app.js';

/** Every table of ours that holds something of a tenant, and the column that says whose a row is. */
export async function tenantTables(app: TestApp): Promise<{ table: string; owner: string }[]> {
  const tables = await app.rows<{ table: string }>(
    `SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migration', 'job_heartbeat') ORDER BY 1`,
  );
  return tables.map(({ table }) => ({ table, owner: table === 'organization' ? 'id' : 'organization_id' }));
}

/**
 * Everything that is stored about an organization, as a count and a hash for each table. Two that are equal mean that
 * nothing was changed in between.
 * @param except tables that may change, such as the audit of reads
 */
export async function fingerprint(
  app: TestApp,
  organizationId: string,
  except: string[] = [],
): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const { table, owner } of await tenantTables(app)) {
    if (except.includes(table)) continue;
    const [row] = await app.rows<{ print: string }>(
      `SELECT count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS print
       FROM ${table} t WHERE ${owner} = $1`,
      [organizationId],
    );
    prints[table] = row?.print ?? '';
  }
  return prints;
}
