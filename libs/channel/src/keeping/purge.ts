import { Clock } from '@causeway/kernel';
import { Retention } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ERASE_DELETED_AFTER_MS } from '../domain/keeping.js';
import { causeway } from '../participant.js';
import { ChannelLog } from '../persistence/channel-log.js';
import { HELD } from './held.js';
import { KeepingSettings } from './keeping-settings.js';
import { pastItsTime } from './past-its-time.js';

/** What a message says and who answered it, gone from the list of messages. */
const BLANK = `text = '', mentions = '[]', resources = '{}', attachments = '[]', reactions = '{}', question = NULL, claimed_by = NULL,
  pinned_at = NULL, pinned_by = NULL`;

/**
 * Takes away what is past its time. First out of everybody's sight, with an event so that phones forget as well; then out of the log,
 * unless a legal hold keeps it there. What became a fact of the directory stays, without the words.
 */
@Injectable()
export class Purge implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: ChannelLog,
    private readonly settings: KeepingSettings,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const now = () => this.clock.now();
    // Their days are the organization's own, so they are not told by `days` here.
    this.retention.keep({ what: 'messages', days: 0, forget: (_, most) => this.hide(now(), most) });
    this.retention.keep({ what: 'messageTexts', days: 0, forget: (_, most) => this.erase(now(), most) });
  }

  /** Call inside a unit of work. @returns how many messages went out of sight */
  private async hide(now: Date, most: number): Promise<number> {
    const [organization] = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM organization WHERE id = current_organization()',
    );
    if (!organization) return 0;
    const { sql, values } = pastItsTime(now, await this.settings.days(organization.id));
    // From the oldest on, so that all before a seq are gone once its event says so.
    const due = await this.unitOfWork.query<{ channel_id: string; up_to: number; messages: number }>(
      `SELECT channel_id, max(seq) AS up_to, count(*)::int AS messages
       FROM (SELECT message.channel_id, message.seq ${sql} ORDER BY message.at LIMIT $3) due
       GROUP BY channel_id ORDER BY channel_id`,
      [...values, most],
    );
    for (const { channel_id: channelId, up_to: upTo } of due) await this.hideIn(channelId, upTo, now);
    return due.reduce((sum, { messages }) => sum + messages, 0);
  }

  private async hideIn(channelId: string, upTo: number, now: Date): Promise<void> {
    const channel = await this.log.lock(channelId);
    const values = [channelId, upTo, now];
    await this.unitOfWork.query(
      `UPDATE message SET ${BLANK}, purged_at = $3 WHERE channel_id = $1 AND seq <= $2 AND purged_at IS NULL`,
      values,
    );
    await this.unitOfWork.query(
      'UPDATE attachment SET removed_at = $3 WHERE channel_id = $1 AND seq <= $2 AND removed_at IS NULL',
      values,
    );
    await this.unitOfWork.query('DELETE FROM channel_mention WHERE channel_id = $1 AND seq <= $2', [
      channelId,
      upTo,
    ]);
    await this.unitOfWork.query(
      'UPDATE channel SET purged_up_to = greatest(purged_up_to, $2) WHERE id = $1',
      [channelId, upTo],
    );
    await this.log.append(channel, [{ type: 'messages.purged', author: causeway, readUpTo: upTo }]);
  }

  /** Call inside a unit of work. @returns how many messages went out of the log */
  private async erase(now: Date, most: number): Promise<number> {
    const due = await this.unitOfWork.query<{ channel_id: string; seq: number }>(
      `UPDATE message SET erased_at = $1, text = '', mentions = '[]', resources = '{}', attachments = '[]'
       WHERE (channel_id, seq) IN (SELECT message.channel_id, message.seq FROM message JOIN channel ON channel.id = message.channel_id
         WHERE erased_at IS NULL AND (purged_at IS NOT NULL OR deleted_at < $2) AND NOT ${HELD}
         ORDER BY message.at LIMIT $3 FOR UPDATE OF message SKIP LOCKED)
       RETURNING channel_id, seq`,
      [now, new Date(now.getTime() - ERASE_DELETED_AFTER_MS), most],
    );
    await this.unitOfWork.query(
      `UPDATE channel_event event SET text = NULL, mentions = NULL, resources = NULL, attachments = NULL
       FROM unnest($1::uuid[], $2::int[]) AS gone (channel_id, seq)
       WHERE event.channel_id = gone.channel_id AND event.type IN ('message.posted', 'message.edited')
         AND gone.seq = CASE event.type WHEN 'message.posted' THEN event.seq ELSE event.target END`,
      [due.map(({ channel_id }) => channel_id), due.map(({ seq }) => seq)],
    );
    return due.length;
  }
}
