import { AlarmHeard } from '@causeway/dispatch';
import { Clock } from '@causeway/kernel';
import { CONFIGURATION, FactBus, JobQueue, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Channels } from '../channels/channels.js';
import { plan, type NotifyChannel, type PlannedNotification } from '../domain/plan.js';
import { kindNames, kinds, type About, type Audience, type KindName } from '../kinds/index.js';
import { Recipients } from '../persistence/recipients.js';

const MINUTE = 60_000;

interface Telling {
  to: Audience;
  about: About;
  until?: Date | undefined;
  /** The only way it is to go. */
  by?: NotifyChannel;
}

/**
 * Writes what people are to be told, as rows of the very transaction in which it happened: what is committed is told, and
 * what is rolled back is not. Nothing is sent here.
 */
@Injectable()
export class Outbox implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly recipients: Recipients,
    private readonly alarmHeard: AlarmHeard,
    private readonly channels: Channels,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    for (const name of kindNames) {
      const { on } = kinds[name];
      if (!on) continue;
      this.bus.within(on.fact, async (payload: unknown, organizationId) => {
        if (!on.when(payload)) return;
        const about = on.about(payload, this.clock.now());
        await this.tell(organizationId, name, { to: on.to(payload), about, until: on.until?.(payload) });
      });
    }
  }

  /** Call inside a unit of work. @returns ids of the rows that were written */
  async tell(
    organizationId: string,
    name: KindName,
    { to, about, until, by }: Telling,
  ): Promise<{ id: string; memberId: string; state: PlannedNotification['state'] }[]> {
    const kind = kinds[name];
    if (kind.needed && !(await this.holds(kind.needed, about.subjectId))) return [];
    if (kind.replaces && !(await this.wasPushed(kind.replaces, about.subjectId))) return [];
    const now = this.clock.now();
    const { recipients, unheard } = await this.recipients.of(organizationId, to, name, by);
    if (name === 'alarm') await this.alarmHeard.note(about.subjectId, !unheard);
    const planned = plan(
      kind,
      recipients,
      {
        ready: by
          ? [by]
          : kind.replaces
            ? this.channels.ready.filter((each) => each === 'push')
            : this.channels.ready,
        smsAfterMs: this.configuration.SMS_AFTER_SECONDS * 1000,
      },
      now,
    );
    const latest = new Date(now.getTime() + kind.minutes * MINUTE);
    const giveUpAt = until && until < latest ? until : latest;
    return this.write(organizationId, name, about, planned, giveUpAt);
  }

  private async write(
    organizationId: string,
    kind: KindName,
    { subjectId, requestId, occasion }: About,
    planned: PlannedNotification[],
    giveUpAt: Date,
  ) {
    if (planned.length === 0) return [];
    const now = this.clock.now();
    const column = <Key extends keyof PlannedNotification>(key: Key) => planned.map((each) => each[key]);
    const written = await this.unitOfWork.query<{
      id: string;
      member_id: string;
      state: PlannedNotification['state'];
      next_attempt_at: Date | null;
    }>(
      `INSERT INTO notification (organization_id, kind, subject_id, request_id, dedupe_key, give_up_at, created_at,
         member_id, channel, state, reason, next_attempt_at, delivered_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, member_id, channel, state, reason, due_at,
              CASE WHEN state = 'delivered' THEN $7::timestamptz END
       FROM unnest($8::uuid[], $9::text[], $10::text[], $11::text[], $12::timestamptz[])
         AS planned (member_id, channel, state, reason, due_at)
       ON CONFLICT (member_id, channel, dedupe_key) DO NOTHING
       RETURNING id, member_id, state, next_attempt_at`,
      [
        ...[organizationId, kind, subjectId, requestId ?? null],
        ...[[kind, subjectId, occasion].filter(Boolean).join(':'), giveUpAt, now],
        ...[column('memberId'), column('channel'), column('state'), column('reason'), column('dueAt')],
      ],
    );
    for (const { id, member_id: memberId, next_attempt_at: dueAt } of written) {
      this.unitOfWork.raise('notification.changed', { notificationId: id, memberId, kind });
      if (dueAt)
        this.unitOfWork.afterCommit(() =>
          this.queue.add(
            'notify.deliver',
            { organizationId, notificationId: id },
            dueAt.getTime() - now.getTime(),
          ),
        );
    }
    return written.map(({ id, member_id: memberId, state }) => ({ id, memberId, state }));
  }

  private async holds(sql: string, subjectId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.query<Record<string, boolean>>(sql, [subjectId]);
    return Object.values(row ?? {})[0] ?? false;
  }

  private async wasPushed(kind: string, subjectId: string): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `SELECT 1 FROM notification WHERE subject_id = $1 AND kind = $2 AND channel = 'push'
         AND state IN ('sending', 'sent', 'delivered')`,
      [subjectId, kind],
    );
    return rows.length > 0;
  }
}
