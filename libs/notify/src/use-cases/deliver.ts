import { Clock } from '@causeway/kernel';
import { actAs, HandlesJob, JobQueue, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Channels } from '../channels/channels.js';
import { DeliverPersonText } from '../people/use-cases/deliver-person-text.js';
import { Deliveries } from '../persistence/deliveries.js';

/** Notifications that one sweep looks at at the most; the next one, seconds later, goes on. */
const SWEEP_LIMIT = 500;
/** What is due for less than this is left to its own job, in milliseconds. */
const SWEEP_AFTER_MS = 1_000;

/**
 * Sends what the outbox wrote. The provider is asked outside of any transaction, so a dead one holds no lock. Between
 * taking a notification and writing down what came of it the process may die: then the lease ends and it is sent again.
 */
@Injectable()
export class Deliver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly deliveries: Deliveries,
    private readonly channels: Channels,
    private readonly personTexts: DeliverPersonText,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  @HandlesJob('notify.deliver')
  async run(payload: { organizationId: string; notificationId: string }): Promise<void> {
    const { organizationId, notificationId: id } = payload;
    actAs({ kind: 'engine', organizationId });
    const taken = await this.unitOfWork.run(organizationId, () => this.deliveries.take(id));
    if (!taken) return;
    const outcome = await this.channels.send(taken.letter);
    const nextAt = await this.unitOfWork.run(organizationId, async () => {
      await this.deliveries.record(id, taken.attempt, outcome);
      return this.deliveries.nextAttempt(id);
    });
    if (nextAt) this.queue.add('notify.deliver', payload, nextAt.getTime() - this.clock.now().getTime());
  }

  /** Finds what is due and whose job was lost. */
  @HandlesJob('notify.sweep')
  async sweep(): Promise<void> {
    const due = await this.dataSource.query<{ organization_id: string; notification_id: string }[]>(
      'SELECT * FROM due_notifications($1, $2)',
      [new Date(this.clock.now().getTime() - SWEEP_AFTER_MS), SWEEP_LIMIT],
    );
    for (const { organization_id: organizationId, notification_id: notificationId } of due)
      this.queue.add('notify.deliver', { organizationId, notificationId });
    await this.personTexts.sweep();
  }
}
