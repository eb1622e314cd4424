import type { DataSource } from 'typeorm';
import { ok, warning, type Finding } from './finding.js';

interface Row {
  name: string;
  phone: boolean;
  dispatcher: boolean;
  administrator: boolean;
  coach: boolean;
  facility: boolean;
}

/** What every organization needs before it can help anybody. */
const needs: Record<Exclude<keyof Row, 'name'>, string> = {
  administrator: 'no administrator',
  dispatcher: 'nobody who hears alarms (dispatcher)',
  phone: 'no dispatch phone for requesters to call',
  coach: 'no coach',
  facility: 'no facility that may ask',
};

/** What is missing in which organization; the names of organizations, and nothing else of them. */
export async function checkOrganizations(owner: DataSource): Promise<Finding[]> {
  const has = (role: string) =>
    `EXISTS (SELECT 1 FROM member WHERE organization_id = organization.id AND active AND '${role}' = ANY (roles))`;
  const rows = await owner.query<Row[]>(
    `SELECT name, dispatch_phone IS NOT NULL AS phone, ${has('dispatcher')} AS dispatcher, ${has('administrator')} AS administrator,
       ${has('coach')} AS coach, EXISTS (SELECT 1 FROM facility WHERE organization_id = organization.id AND retired_at IS NULL) AS facility
     FROM organization ORDER BY created_at, id`,
  );
  if (rows.length === 0)
    return [
      warning(
        'organizations',
        'there is none yet',
        'Run: npx causeway create-organization, then create-user --role administrator',
      ),
    ];
  const incomplete = rows.flatMap((row) => {
    const missing = (Object.keys(needs) as (keyof typeof needs)[]).filter((need) => !row[need]);
    return missing.length > 0 ? [{ name: row.name, missing }] : [];
  });
  if (incomplete.length === 0)
    return [
      ok(
        'organizations',
        `${rows.length}, each with people, a facility and a phone that requesters can call`,
      ),
    ];
  return incomplete.map(({ name, missing }) =>
    warning(
      'organizations',
      `${name}: ${missing.map((need) => needs[need]).join(', ')}`,
      missing.includes('administrator')
        ? 'Run: npx causeway create-user --role administrator. They set up the rest in the browser.'
        : 'An administrator adds it in the browser: Organization, Team and Facilities.',
    ),
  );
}
