import type { Actor } from '@causeway/platform';

/** SQL: who is in every request's thread, because they dispatch. */
export const DISPATCH = `ARRAY['dispatcher', 'supervisor', 'administrator']`;

/** SQL: whether the row `person` of member is in the row `channel`. Everything that lets anybody in says it this way. */
export const IS_IN = `(person.active AND (channel.kind = 'team' OR (channel.kind = 'request' AND person.roles && ${DISPATCH})
  OR EXISTS (SELECT 1 FROM channel_member mine WHERE mine.channel_id = channel.id AND mine.member_id = person.id
    AND mine.joined_at IS NOT NULL AND mine.left_at IS NULL)))`;

/** SQL: ids of the channels that a member or a guest is in; `$1` is {@link keyOf} the actor. */
export const CHANNELS_OF = {
  member: `SELECT channel.id FROM member person JOIN channel ON ${IS_IN} WHERE person.id = $1`,
  requester: `SELECT channel_id AS id FROM channel_guest WHERE request_id = $1 AND ended_at IS NULL`,
};

/** SQL: the channels of many at once with their heads, `who` being one of `$1`; by {@link IS_IN}, in the order in which indexes find them. */
export const ROOMS_OF = {
  member: `SELECT person.id AS who, channel.id, head_seq FROM member person
      JOIN channel ON channel.kind = 'team' OR (channel.kind = 'request' AND person.roles && ${DISPATCH})
      WHERE person.id = ANY ($1) AND person.active
    UNION SELECT person.id, channel.id, head_seq FROM channel_member mine
      JOIN channel ON channel.id = mine.channel_id JOIN member person ON person.id = mine.member_id
      WHERE mine.member_id = ANY ($1) AND ${IS_IN}`,
  requester: `SELECT guest.request_id AS who, channel.id, head_seq FROM channel_guest guest
    JOIN channel ON channel.id = guest.channel_id WHERE guest.request_id = ANY ($1) AND ended_at IS NULL`,
};

/** What somebody's channels are found by. */
export const keyOf = (actor: Extract<Actor, { kind: 'member' | 'requester' }>): string =>
  actor.kind === 'member' ? actor.memberId : actor.requestId;

/** After leaving, nothing that happens is sent to somebody's sockets, in milliseconds: by then every node has heard of it. */
export const LEAVING_MS = 10 * 60_000;

/** SQL: ids of those who left `$1` since `$2`, and are not in it again. */
export const JUST_LEFT = `SELECT gone.member_id AS id FROM channel_member gone
  JOIN channel ON channel.id = gone.channel_id JOIN member person ON person.id = gone.member_id
  WHERE gone.channel_id = $1 AND gone.left_at > $2 AND NOT ${IS_IN}`;
