import type { AppHost } from '../app.js';

/**
 * A channel in which much was said: `count` messages "On it 1", "On it 2", … of one person, a minute apart, the newest a
 * minute ago; after what is in it already.
 */
export async function longTalk(
  app: AppHost,
  channelId: string,
  { count, by }: { count: number; by: { id: string } },
): Promise<void> {
  await app.owner.query(
    `WITH channel AS (UPDATE channel SET head_seq = head_seq + $2 WHERE id = $1 RETURNING organization_id, head_seq - $2 AS was),
     said AS (SELECT organization_id, was + number AS seq, now() - ($2 + 1 - number) * interval '1 minute' AS at, 'On it ' || number AS text
       FROM channel, generate_series(1, $2::int) AS number),
     logged AS (INSERT INTO channel_event (channel_id, organization_id, seq, type, at, author_id, author_kind, client_message_id, text)
       SELECT $1, organization_id, seq, 'message.posted', at, $3, 'member', gen_random_uuid(), text FROM said)
     INSERT INTO message (channel_id, organization_id, seq, at, author_id, author_kind, text)
     SELECT $1, organization_id, seq, at, $3, 'member', text FROM said`,
    [channelId, count, by.id],
  );
}
