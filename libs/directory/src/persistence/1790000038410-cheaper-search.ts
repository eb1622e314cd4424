import { APP_ROLE } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cheaperFunctions } from './search-functions.js';

/** What is near, open or free is found without looking at what is not. */
export class CheaperSearch1790000038410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION sample_resources(jsonb), resources_asked(jsonb)');
    for (const made of cheaperFunctions) await runner.query(made);
    await runner.query('REVOKE ALL ON FUNCTION sample_resources(jsonb) FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION sample_resources(jsonb) TO ${APP_ROLE}`);
    await runner.query('DROP INDEX resource_search_words, resource_search_free');
    // One index answers words, names, filters, places and a part of it all at once: only what fits all of them is read.
    await runner.query(`CREATE INDEX resource_search_words ON resource_search USING gin (organization_id, words,
      ts_filter(words, '{a}'), tags, place_cells(latitude, longitude, other_places), resource_parts(resource_id))`);
    await runner.query(`UPDATE resource_search SET tags = tags || 'room'::text WHERE free_until IS NOT NULL`);
  }

  down(): Promise<void> {
    throw new Error('The search is not made slow again. Restore a backup instead.');
  }
}
