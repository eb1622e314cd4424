import { Clock } from '@causeway/kernel';
import { CONFIGURATION, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Attempt, Letter } from '../channels/sender.js';
import { pauseAfter } from '../domain/backoff.js';
import type { NotifyChannel, Suppression } from '../domain/plan.js';
import { kinds, linkOf, type KindName } from '../kinds/index.js';
import type { TextLanguage } from '../texts/index.js';
import { PhoneCodes } from '../use-cases/phone-codes.js';
import { TextLimits } from './text-limits.js';

/** Who takes longer to send was killed meanwhile, in milliseconds: then somebody else sends again. */
const LEASE_MS = 60_000;

interface Row {
  id: string;
  organization_id: string;
  member_id: string;
  kind: KindName;
  channel: NotifyChannel;
  subject_id: string;
  request_id: string | null;
  attempts: number;
  give_up_at: Date;
  email: string;
  language: TextLanguage | null;
  phone: string | null;
  phone_wanted: string | null;
  seen: boolean;
  active: boolean;
  devices: Letter['devices'];
}

/** Takes notifications for sending, and writes down what came of it. Called inside a unit of work. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: PhoneCodes,
    private readonly textLimits: TextLimits,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Takes it, when it is due and nobody else has it.
   * @returns null when there is nothing to send (any more)
   */
  async take(id: string): Promise<{ letter: Letter; attempt: number } | null> {
    const now = this.clock.now();
    const [row] = await this.unitOfWork.query<Row>(
      `SELECT notification.*, active, email, language, phone, phone_wanted,
         EXISTS (SELECT 1 FROM notification other WHERE other.member_id = notification.member_id AND other.channel = 'in_app'
           AND other.dedupe_key = notification.dedupe_key AND other.read_at IS NOT NULL) AS seen,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'endpoint', endpoint, 'p256dh', p256dh, 'auth', auth))
           FROM push_subscription WHERE member_id = notification.member_id), '[]') AS devices
       FROM notification JOIN member ON member.id = member_id LEFT JOIN notify_settings USING (member_id)
       WHERE notification.id = $1 AND next_attempt_at <= $2
       FOR UPDATE OF notification SKIP LOCKED`,
      [id, now],
    );
    if (!row) return null;
    const reason = await this.reasonAgainst(row);
    if (reason) {
      await this.settle(row, 'suppressed', reason);
      return null;
    }
    if (row.give_up_at <= now) {
      await this.settle(row, 'failed', 'too_late');
      return null;
    }
    const attempt = row.attempts + 1;
    await this.unitOfWork.query(
      `UPDATE notification SET state = 'sending', attempts = $2, next_attempt_at = $3 WHERE id = $1`,
      [id, attempt, new Date(now.getTime() + LEASE_MS)],
    );
    return { letter: await this.letterOf(row, now), attempt };
  }

  /** Writes down what came of an attempt; nothing when another attempt was begun since, or a report was quicker. */
  async record(id: string, attempt: number, outcome: Attempt): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.unitOfWork.query<Row>(
      `SELECT * FROM notification WHERE id = $1 AND attempts = $2 FOR UPDATE`,
      [id, attempt],
    );
    if (!row) return;
    if (outcome.result === 'sent') {
      // "Delivered" may have been reported before the provider's own answer came.
      await this.unitOfWork.query(
        `UPDATE notification SET state = CASE WHEN state = 'sending' THEN 'sent' ELSE state END,
           sent_at = $2, provider_id = $3, reason = NULL, next_attempt_at = NULL WHERE id = $1`,
        [id, now, outcome.providerId ?? null],
      );
      if (row.channel === 'sms') await this.textLimits.usedUp(row.organization_id);
      this.raise(row);
      return;
    }
    const nextAt = new Date(now.getTime() + pauseAfter(attempt, Math.random()));
    if (outcome.result === 'never' || nextAt > row.give_up_at) {
      await this.settle(row, outcome.reason === 'stopped' ? 'suppressed' : 'failed', outcome.reason);
      return;
    }
    await this.unitOfWork.query(
      `UPDATE notification SET state = 'pending', reason = $2, next_attempt_at = $3 WHERE id = $1 AND state = 'sending'`,
      [id, outcome.reason, nextAt],
    );
    this.raise(row);
  }

  /** When it is to be tried next, if it is. */
  async nextAttempt(id: string): Promise<Date | null> {
    const [row] = await this.unitOfWork.query<{ next_attempt_at: Date | null }>(
      'SELECT next_attempt_at FROM notification WHERE id = $1',
      [id],
    );
    return row?.next_attempt_at ?? null;
  }

  private async reasonAgainst(row: Row): Promise<Suppression | null> {
    const { kind, channel, subject_id: subjectId, active, seen, devices } = row;
    // Was written while they were still here.
    if (!active) return 'over';
    const { needed, neededBy } = kinds[kind];
    if (needed && !(await this.holds(needed, [subjectId]))) return 'over';
    if (neededBy && !(await this.holds(neededBy, [subjectId, row.member_id]))) return 'seen';
    if (seen && channel !== 'push') return 'seen';
    if (channel === 'push' && devices.length === 0) return 'no_device';
    if (channel !== 'sms') return null;
    const number = numberFor(row);
    return number ? this.textLimits.reasonAgainst(row.organization_id, number, kinds[kind]) : 'no_phone';
  }

  private async holds(sql: string, parameters: string[]): Promise<boolean> {
    const [row] = await this.unitOfWork.query<Record<string, boolean>>(sql, parameters);
    return Object.values(row ?? {})[0] ?? false;
  }

  private async settle(row: Row, state: 'suppressed' | 'failed', reason: string): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE notification SET state = $2, reason = $3, next_attempt_at = NULL
       WHERE id = $1 AND state IN ('pending', 'sending')`,
      [row.id, state, reason],
    );
    this.raise(row);
  }

  private raise({ id: notificationId, member_id: memberId, kind }: Row): void {
    this.unitOfWork.raise('notification.changed', { notificationId, memberId, kind });
  }

  private async letterOf(row: Row, now: Date): Promise<Letter> {
    const kind = kinds[row.kind];
    const isCode = row.kind === 'phone_code';
    return {
      notificationId: row.id,
      organizationId: row.organization_id,
      memberId: row.member_id,
      channel: row.channel,
      kind,
      subjectId: row.subject_id,
      url: this.configuration.BASE_URL + linkOf(kind, row),
      ttlSeconds: Math.ceil((row.give_up_at.getTime() - now.getTime()) / 1000),
      email: row.email,
      language: row.language,
      phone: numberFor(row),
      code: isCode ? await this.codes.codeOf(row.organization_id, row.id) : null,
      devices: row.devices,
    };
  }
}

/** A code goes to the number that it proves. */
const numberFor = ({ kind, phone, phone_wanted: wanted }: Row): string | null =>
  kind === 'phone_code' ? wanted : phone;
