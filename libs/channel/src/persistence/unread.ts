/** Nobody reads a longer number, and counting on would take long. */
const MOST = 999;

/** SQL: messages of others after `state.last_read_seq` in the row `channel`. @param member SQL: the member's id */
export const unread = (
  member: string,
): string => `(SELECT count(*)::int FROM (SELECT 1 FROM message WHERE message.channel_id = channel.id
  AND message.seq > coalesce(state.last_read_seq, 0) AND message.author_id IS DISTINCT FROM ${member} AND message.deleted_at IS NULL
  LIMIT ${MOST}) counted)`;

/** SQL: those among them that call the member. */
export const unreadMentions = (
  member: string,
): string => `(SELECT count(*)::int FROM channel_mention mention WHERE mention.member_id = ${member}
  AND mention.channel_id = channel.id AND mention.seq > coalesce(state.last_read_seq, 0))`;
