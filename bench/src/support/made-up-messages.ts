import { randomFrom } from '@causeway/kernel';
import type { BenchPostgres } from './database.js';
import { saying } from './field-words.js';
import type { Team } from './team.js';

/** Messages that are written by one statement. */
const TOGETHER = 10_000;

/** As many days as a team can keep what it says. */
const KEPT_DAYS = 2_557;

/**
 * Two years of talk in the team's channel, one message a minute. Written as rows: to post a million would take longer
 * than what is measured.
 */
export async function writeMessages(
  postgres: BenchPostgres,
  databaseUrl: string,
  { organizationId, channelId, memberIds }: Team,
  count: number,
): Promise<void> {
  const random = randomFrom('messages');
  // Otherwise the service would take most of it away while it is searched.
  await postgres.run(
    databaseUrl,
    'INSERT INTO channel_keeping (organization_id, message_days, request_days) VALUES ($1, $2, $2)',
    [organizationId, KEPT_DAYS],
  );
  // Made at once in the end, it takes a tenth of the time.
  const [index] = await postgres.run<{ made: string }>(
    databaseUrl,
    `SELECT pg_get_indexdef('message_search'::regclass) AS made`,
  );
  if (!index) throw new Error('No index of messages');
  await postgres.run(databaseUrl, 'DROP INDEX message_search');
  for (let first = 1; first <= count; first += TOGETHER) {
    const texts = Array.from({ length: Math.min(TOGETHER, count - first + 1) }, () => saying(random));
    await postgres.run(
      databaseUrl,
      `INSERT INTO message (channel_id, seq, organization_id, author_id, at, text)
       SELECT $1, $4 + number - 1, $2, ($3::uuid[])[1 + number % cardinality($3::uuid[])],
         now() - ($6 - $4 - number) * interval '1 minute', text
       FROM unnest($5::text[]) WITH ORDINALITY AS said (text, number)`,
      [channelId, organizationId, memberIds, first, texts, count],
    );
  }
  await postgres.run(databaseUrl, index.made);
  await postgres.run(databaseUrl, 'UPDATE channel SET head_seq = $2 WHERE id = $1', [channelId, count]);
}
