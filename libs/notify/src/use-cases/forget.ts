import { Retention } from '@causeway/identity';
import { CONFIGURATION, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

/** What is deleted, and when: `$1` the time before which it was over, `$2` how many at the most. */
const NOTIFICATIONS = `DELETE FROM notification WHERE id IN (
  SELECT id FROM notification WHERE next_attempt_at IS NULL AND give_up_at < $1
  ORDER BY give_up_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`;

const TEXTS = `DELETE FROM sms_message WHERE id IN (
  SELECT id FROM sms_message WHERE received_at < $1 AND (understood_as IS NOT NULL OR settled_at IS NOT NULL)
    AND (understood_as IS NOT NULL OR settled_at < $1)
  ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`;

/** Numbers whose code nobody entered. */
const UNPROVED = `UPDATE notify_settings SET phone_wanted = NULL, code_notification_id = NULL WHERE member_id IN (
  SELECT member_id FROM notify_settings settings WHERE phone_wanted IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM notification WHERE id = code_notification_id AND give_up_at >= $1)
  LIMIT $2 FOR UPDATE OF settings SKIP LOCKED) RETURNING member_id`;

/** Texts to people: their number is gone long before. */
const PERSON_TEXTS = `DELETE FROM person_text WHERE id IN (
  SELECT id FROM person_text WHERE next_attempt_at IS NULL AND agreed_at < $1
  ORDER BY agreed_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`;

/** Notifications, text messages and numbers that nobody proved are kept for a while only. */
@Injectable()
export class Forget implements OnModuleInit {
  constructor(
    private readonly retention: Retention,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    const { NOTIFICATION_KEEP_DAYS, TEXT_KEEP_DAYS } = this.configuration;
    this.keep('notifications', NOTIFICATION_KEEP_DAYS, NOTIFICATIONS);
    this.keep('texts', TEXT_KEEP_DAYS, TEXTS);
    this.keep('personTexts', TEXT_KEEP_DAYS, PERSON_TEXTS);
    this.keep('unprovedNumbers', 1, UNPROVED);
  }

  private keep(what: string, days: number, sql: string): void {
    const forget = async (before: Date, most: number) =>
      (await this.unitOfWork.query(sql, [before, most])).length;
    this.retention.keep({ what, days, forget });
  }
}
