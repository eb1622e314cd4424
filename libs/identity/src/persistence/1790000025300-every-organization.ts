import { createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For what has to be done for every organization by itself. */
export class EveryOrganization1790000025300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLookup(
      runner,
      'every_organization()',
      'TABLE (organization_id uuid)',
      'SELECT id FROM organization',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION every_organization');
  }
}
