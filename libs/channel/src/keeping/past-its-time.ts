import { keptSince } from '../domain/keeping.js';
import type { KeepingDays } from './keeping.dto.js';

/** Messages past their time, of the running transaction's organization: what follows `SELECT …`. */
export function pastItsTime(now: Date, { messageDays, requestDays }: KeepingDays) {
  return {
    sql: `FROM message JOIN channel ON channel.id = message.channel_id
      LEFT JOIN coach_request request ON request.id = channel.request_id
      WHERE message.purged_at IS NULL AND message.at < greatest($1::timestamptz, $2::timestamptz)
        AND CASE WHEN channel.request_id IS NULL THEN message.at < $1 ELSE message.at < $2 AND request.ended_at < $2 END`,
    values: [keptSince(now, messageDays), keptSince(now, requestDays)],
  };
}
