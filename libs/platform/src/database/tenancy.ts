import type { QueryRunner } from 'typeorm';

/** The role the service works as. It owns nothing and row-level security binds it. */
export const APP_ROLE = 'causeway_app';

/**
 * Puts a table behind the tenant's lock: forced row-level security on `organization_id`, and rights for the app's role.
 * @param options.appendOnly rows can be added and read, never changed or removed
 */
export async function protectTable(
  runner: QueryRunner,
  table: string,
  options: { appendOnly?: boolean; tenantColumn?: string } = {},
): Promise<void> {
  const { appendOnly = false, tenantColumn = 'organization_id' } = options;
  const mine = `${tenantColumn} = current_organization()`;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY tenant ON ${table} TO ${APP_ROLE} USING (${mine}) WITH CHECK (${mine})`);
  // The owner runs migrations and the SECURITY DEFINER look-ups; forced security binds even it without a policy.
  await runner.query(`CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
  await runner.query(
    `GRANT ${appendOnly ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'} ON ${table} TO ${APP_ROLE}`,
  );
  if (appendOnly) {
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
  }
}

/**
 * Makes a look-up that has to work before the tenant is known, or across tenants. It runs with the owner's rights and
 * a fixed search path, and must return ids and no more.
 * @param signature name and arguments, e.g. `find_session(hash bytea)`
 */
export async function createLookup(
  runner: QueryRunner,
  signature: string,
  returns: string,
  body: string,
): Promise<void> {
  await runner.query(
    `CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql STABLE SECURITY DEFINER
     SET search_path = public, pg_temp AS $$ ${body} $$`,
  );
  const callable = signature.replace(/(\w+) (\w+(?:\[\])?)(?=[,)])/g, '$2');
  await runner.query(`REVOKE ALL ON FUNCTION ${callable} FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${callable} TO ${APP_ROLE}`);
}
