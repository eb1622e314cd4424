import type { MigrationInterface, QueryRunner } from 'typeorm';

const open = `status IN ('received', 'searching', 'assigned', 'en_route', 'arrived')`;

/**
 * Finds an open request of the same place by an index. Row-level security keeps `lower(place)` from being looked up in
 * one (`lower` is not leakproof), so the small letters are stored.
 */
export class DispatchPlaces1790000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coach_request ADD COLUMN place_key text`);
    await runner.query(`UPDATE coach_request SET place_key = lower(place)`);
    await runner.query(`ALTER TABLE coach_request ALTER COLUMN place_key SET NOT NULL`);
    await runner.query(`DROP INDEX coach_request_open`);
    await runner.query(
      `CREATE INDEX coach_request_open ON coach_request (organization_id, facility_id, place_key, received_at) WHERE ${open}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX coach_request_open`);
    await runner.query(
      `CREATE INDEX coach_request_open ON coach_request (organization_id, facility_id) WHERE ${open}`,
    );
    await runner.query(`ALTER TABLE coach_request DROP COLUMN place_key`);
  }
}
