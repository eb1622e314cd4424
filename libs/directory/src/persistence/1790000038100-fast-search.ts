import { APP_ROLE, createLookup } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchFunctions } from './search-functions.js';

const definers = [
  'search_resources(jsonb)',
  'count_resources(jsonb, integer)',
  'sample_resources(jsonb)',
  'words_meant(text[])',
];

/** A directory of a hundred thousand is searched as fast as a small one. */
export class FastSearch1790000038100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION search_resources(jsonb), similar_words(text[])');
    for (const made of searchFunctions) await runner.query(made);
    for (const callable of definers) {
      await runner.query(`REVOKE ALL ON FUNCTION ${callable} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${callable} TO ${APP_ROLE}`);
    }
    await runner.query('DROP INDEX resource_search_words, resource_search_tags, resource_search_place');
    // One index answers words, names, filters, places and the share of a sample at once: only what fits all of them is read.
    await runner.query(`CREATE INDEX resource_search_words ON resource_search USING gin (organization_id, words,
      ts_filter(words, '{a}'), tags, place_cells(latitude, longitude, other_places), (uuid_hash(resource_id) & 127))`);
    await runner.query(`CREATE INDEX resource_search_accepted ON resource_search (organization_id, accepted_at)
      WHERE accepted_at IS NOT NULL`);
    await runner.query(`CREATE INDEX resource_search_free ON resource_search (organization_id, free_until)
      WHERE free_until IS NOT NULL`);
    await this.makeAnew(runner);
  }

  /** Rows that were brought over from before, with less than is known: the service makes them again by its rules. */
  private async makeAnew(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE resource_search ADD COLUMN rules smallint NOT NULL DEFAULT 0');
    await runner.query('CREATE INDEX resource_search_rules ON resource_search (rules)');
    await createLookup(
      runner,
      'outdated_resources(current_rules integer)',
      'TABLE (organization_id uuid, id uuid)',
      `SELECT organization_id, resource_id FROM resource_search WHERE rules < current_rules ORDER BY rules LIMIT 2000`,
    );
  }

  down(): Promise<void> {
    throw new Error('The search is not made slow again. Restore a backup instead.');
  }
}
