import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every record of the directory has beside its facts. */
const record = `
  id uuid PRIMARY KEY,
  organization_id uuid NOT NULL REFERENCES organization,
  version integer NOT NULL DEFAULT 1,
  added_by uuid REFERENCES member,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  source_id uuid,
  external_id text,
  import_hash text,
  more jsonb NOT NULL DEFAULT '{}'`;

const people = `
  phones jsonb NOT NULL DEFAULT '[]',
  contacts jsonb NOT NULL DEFAULT '[]'`;

/** Resources become services of HSDS 3.1, with who runs them, where they are, and how old what is known of them is. */
export class LivingDirectory1790000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.makeRecords(runner);
    await this.widenResources(runner);
    await this.makeParts(runner);
    await this.makeFacts(runner);
    await this.bringOver(runner);
  }

  /** Several numbers and places, hours and the age of each fact have no room in one column for a phone and one for an address. */
  down(): Promise<void> {
    throw new Error(
      'What the directory knows by now does not fit into the old columns. Restore a backup instead.',
    );
  }

  private async makeRecords(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE provider (${record},
      name text NOT NULL,
      alternate_name text,
      description text,
      email text,
      website text,${people}
    )`);
    await runner.query(`CREATE INDEX provider_by_name ON provider (organization_id, name, id)`);
    await runner.query(`CREATE TABLE location (${record},
      type text NOT NULL DEFAULT 'physical',
      name text,
      alternate_name text,
      description text,
      provider_id uuid REFERENCES provider,
      address_1 text,
      address_2 text,
      city text,
      region text,
      state text,
      postal_code text,
      country text,
      latitude double precision,
      longitude double precision,
      time_zone text,
      transportation text,
      accessibility text[] NOT NULL DEFAULT '{}',
      accessibility_notes text,
      url text,${people},
      schedules jsonb NOT NULL DEFAULT '[]',
      CHECK ((latitude IS NULL) = (longitude IS NULL))
    )`);
    await runner.query(`CREATE INDEX location_by_provider ON location (provider_id)`);
    for (const table of ['provider', 'location']) {
      await runner.query(
        `CREATE UNIQUE INDEX ${table}_source ON ${table} (organization_id, source_id, external_id)`,
      );
      await protectTable(runner, table);
    }
  }

  private async widenResources(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION resource_words(resource)`);
    await runner.query(`ALTER TABLE resource
      ALTER COLUMN id DROP DEFAULT,
      ALTER COLUMN added_by DROP NOT NULL,
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN updated_at timestamptz,
      ADD COLUMN source_id uuid,
      ADD COLUMN external_id text,
      ADD COLUMN import_hash text,
      ADD COLUMN more jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN alternate_name text,
      ADD COLUMN status text NOT NULL DEFAULT 'active',
      ADD COLUMN alert text,
      ADD COLUMN email text,
      ADD COLUMN provider_id uuid REFERENCES provider,
      ADD COLUMN phones jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN contacts jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN schedules jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
      ADD COLUMN interpretation text,
      ADD COLUMN genders text[] NOT NULL DEFAULT '{}',
      ADD COLUMN populations text[] NOT NULL DEFAULT '{}',
      ADD COLUMN accepts text[] NOT NULL DEFAULT '{}',
      ADD COLUMN eligibility text,
      ADD COLUMN minimum_age integer,
      ADD COLUMN maximum_age integer,
      ADD COLUMN application_process text,
      ADD COLUMN wait_time text,
      ADD COLUMN required_documents jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN cost text[] NOT NULL DEFAULT '{}',
      ADD COLUMN fees text,
      ADD COLUMN cost_options jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN pathways text[] NOT NULL DEFAULT '{}',
      ADD COLUMN service_areas jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN retired_at timestamptz`);
    await runner.query(`CREATE INDEX resource_by_provider ON resource (provider_id)`);
    await runner.query(
      `CREATE UNIQUE INDEX resource_source ON resource (organization_id, source_id, external_id)`,
    );
  }

  private async makeParts(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE resource_location (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL REFERENCES organization,
      resource_id uuid NOT NULL REFERENCES resource,
      location_id uuid NOT NULL REFERENCES location,
      position integer NOT NULL DEFAULT 0,
      description text,${people},
      schedules jsonb NOT NULL DEFAULT '[]',
      more jsonb NOT NULL DEFAULT '{}'
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX resource_location_once ON resource_location (resource_id, location_id)`,
    );
    await runner.query(`CREATE INDEX resource_location_by_location ON resource_location (location_id)`);
    await runner.query(`CREATE TABLE taxonomy_term (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL REFERENCES organization,
      taxonomy text NOT NULL,
      code text,
      name text NOT NULL,
      description text,
      parent_id uuid REFERENCES taxonomy_term,
      source_id uuid,
      external_id text,
      more jsonb NOT NULL DEFAULT '{}'
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX taxonomy_term_source ON taxonomy_term (organization_id, source_id, external_id)`,
    );
    await runner.query(`CREATE TABLE resource_term (
      resource_id uuid NOT NULL REFERENCES resource,
      term_id uuid NOT NULL REFERENCES taxonomy_term,
      organization_id uuid NOT NULL REFERENCES organization,
      PRIMARY KEY (resource_id, term_id)
    )`);
    await runner.query(`CREATE INDEX resource_term_by_term ON resource_term (term_id)`);
    await runner.query(`CREATE TABLE resource_capacity (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL REFERENCES organization,
      resource_id uuid NOT NULL REFERENCES resource,
      unit text NOT NULL,
      description text,
      available integer CHECK (available >= 0),
      maximum integer CHECK (maximum >= 0),
      expected_at timestamptz,
      expected integer CHECK (expected >= 0),
      updated_at timestamptz NOT NULL,
      updated_by uuid REFERENCES member,
      more jsonb NOT NULL DEFAULT '{}'
    )`);
    await runner.query(`CREATE INDEX resource_capacity_by_resource ON resource_capacity (resource_id)`);
    for (const table of ['resource_location', 'taxonomy_term', 'resource_term', 'resource_capacity'])
      await protectTable(runner, table);
  }

  private async makeFacts(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE fact (
      resource_id uuid NOT NULL REFERENCES resource,
      kind text NOT NULL,
      organization_id uuid NOT NULL REFERENCES organization,
      confirmed_at timestamptz NOT NULL,
      confirmed_by uuid REFERENCES member,
      source text NOT NULL,
      reference jsonb,
      check_at timestamptz NOT NULL,
      doubted_at timestamptz,
      PRIMARY KEY (resource_id, kind)
    )`);
    await runner.query(`CREATE INDEX fact_to_check ON fact (organization_id, check_at)`);
    await protectTable(runner, 'fact');
    await runner.query(`CREATE TABLE fact_change (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id uuid NOT NULL REFERENCES organization,
      record_type text NOT NULL,
      record_id uuid NOT NULL,
      action text NOT NULL,
      field text NOT NULL,
      previous jsonb,
      replacement jsonb,
      changed_at timestamptz NOT NULL,
      changed_by uuid REFERENCES member,
      source text NOT NULL,
      reference jsonb
    )`);
    await runner.query(
      `CREATE INDEX fact_change_by_record ON fact_change (organization_id, record_id, changed_at, id)`,
    );
    await runner.query(`CREATE INDEX fact_change_by_time ON fact_change (organization_id, changed_at, id)`);
    await protectTable(runner, 'fact_change', { appendOnly: true });
  }

  /** What was written down before keeps its id and its words; how old it is is known from when it was added. */
  private async bringOver(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE resource SET updated_at = created_at`);
    await runner.query(`ALTER TABLE resource ALTER COLUMN updated_at SET NOT NULL`);
    await runner.query(`UPDATE resource SET phones = jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'number', phone,
      'extension', null, 'type', null, 'description', null, 'languages', '[]'::jsonb)) WHERE phone IS NOT NULL`);
    await runner.query(`WITH placed AS (
        INSERT INTO location (id, organization_id, added_by, created_at, updated_at, address_1, external_id)
        SELECT gen_random_uuid(), organization_id, added_by, created_at, created_at, address, id::text
        FROM resource WHERE address IS NOT NULL RETURNING id, organization_id, external_id
      )
      INSERT INTO resource_location (id, organization_id, resource_id, location_id)
      SELECT gen_random_uuid(), organization_id, external_id::uuid, id FROM placed`);
    await runner.query(`UPDATE location SET external_id = NULL`);
    await runner.query(`INSERT INTO fact (resource_id, kind, organization_id, confirmed_at, confirmed_by, source, check_at)
      SELECT resource.id, kind.name, organization_id, created_at, added_by, 'person', created_at + kind.stale
      FROM resource, (VALUES ('about', interval '360 days'), ('phone', interval '180 days'), ('address', interval '360 days'))
        AS kind (name, stale)
      WHERE kind.name = 'about' OR (kind.name = 'phone' AND phone IS NOT NULL) OR (kind.name = 'address' AND address IS NOT NULL)`);
    await runner.query(`ALTER TABLE resource DROP COLUMN phone, DROP COLUMN address`);
  }
}
