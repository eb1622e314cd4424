import { APP_ROLE } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cellFunctions, sampleFunction } from './search-functions.js';

/** What is near, open or free is found without looking at what is not. */
export class CheaperSearch1790000038410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What they answer is as before, and so is the index that is made of it.
    for (const made of cellFunctions) await runner.query(made);
    await runner.query('DROP FUNCTION sample_resources(jsonb)');
    await runner.query(sampleFunction);
    await runner.query('REVOKE ALL ON FUNCTION sample_resources(jsonb) FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION sample_resources(jsonb) TO ${APP_ROLE}`);
    await runner.query('DROP INDEX resource_search_free');
    await runner.query(`UPDATE resource_search SET tags = tags || 'room'::text WHERE free_until IS NOT NULL`);
  }

  down(): Promise<void> {
    throw new Error('The search is not made slow again. Restore a backup instead.');
  }
}
