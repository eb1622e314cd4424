/**
 * Whether a legal hold keeps a message, in SQL: of its row `message` and its `channel`. Whatever a hold keeps is out of sight when it was
 * deleted or is past its time, and stays in the log.
 */
export const HELD = `EXISTS (SELECT 1 FROM legal_hold hold WHERE hold.released_at IS NULL AND (hold.scope = 'organization'
  OR (hold.scope = 'channel' AND hold.subject_id = message.channel_id)
  OR (hold.scope = 'member' AND hold.subject_id = message.author_id)
  OR (hold.scope = 'request' AND hold.subject_id = channel.request_id)))`;
