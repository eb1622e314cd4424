import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterReport, stateOfTwilioStatus } from '../domain/delivery-state.js';
import { Notification } from '../persistence/notification.entity.js';

/** The gateway says how far a text message has come, in whatever order its reports arrive. */
@Injectable()
export class ReportSms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Nothing happens for a notification that is not known, and for a word that is not. */
  async run(notificationId: string, status: string, errorCode: string | undefined): Promise<void> {
    const reported = stateOfTwilioStatus(status);
    const [found] = await this.dataSource.query<{ organization_id: string }[]>(
      'SELECT * FROM find_notification($1)',
      [notificationId],
    );
    if (!found || !reported) return;
    await this.unitOfWork.run(found.organization_id, async () => {
      const { manager } = this.unitOfWork;
      const row = await manager.findOne(Notification, {
        where: { id: notificationId, channel: 'sms' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) return;
      const state = afterReport(row.state, reported);
      if (state === row.state) return;
      const over = state === 'sent' || state === 'delivered' || state === 'failed';
      await manager.update(
        Notification,
        { id: row.id },
        {
          state,
          ...(over ? { nextAttemptAt: null } : {}),
          ...(state === 'delivered' ? { deliveredAt: this.clock.now(), reason: null } : {}),
          ...(state === 'failed'
            ? { reason: `twilio: ${/^\d{1,6}$/.exec(errorCode ?? '')?.[0] ?? status}` }
            : {}),
        },
      );
      const { memberId, kind } = row;
      this.unitOfWork.raise('notification.changed', { notificationId, memberId, kind });
    });
  }
}
