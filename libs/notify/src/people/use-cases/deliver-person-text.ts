import { Clock } from '@causeway/kernel';
import { actAs, HandlesJob, JobQueue, UnitOfWork, type JobPayloads } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Attempt } from '../../channels/sender.js';
import { SmsGateway } from '../../channels/sms-gateway.js';
import { pauseAfter } from '../../domain/backoff.js';
import { personTextIn } from '../../texts/index.js';
import { PersonText } from '../persistence/person-text.entity.js';
import { StoppedNumbers } from './stopped-numbers.js';

/** Who takes longer to send was killed meanwhile, in milliseconds: then somebody else sends again. */
const LEASE_MS = 60_000;
const SWEEP_LIMIT = 200;
/** What is due for less than this is left to its own job, in milliseconds. */
const SWEEP_AFTER_MS = 1_000;

/** Sends what was written down for people, and forgets their number with it. */
@Injectable()
export class DeliverPersonText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly gateway: SmsGateway,
    private readonly stops: StoppedNumbers,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  @HandlesJob('notify.text_person')
  async run(payload: JobPayloads['notify.text_person']): Promise<void> {
    const { organizationId, textId } = payload;
    actAs({ kind: 'engine', organizationId });
    const taken = await this.unitOfWork.run(organizationId, () => this.take(textId));
    if (!taken?.number || !taken.link) return;
    const outcome = await this.gateway.send({
      to: taken.number,
      body: personTextIn(taken.language).replace('{link}', taken.link),
      statusUrl: undefined,
      ttlSeconds: Math.ceil((taken.giveUpAt.getTime() - this.clock.now().getTime()) / 1_000),
    });
    const nextAt = await this.unitOfWork.run(organizationId, () => this.record(taken, outcome));
    if (nextAt)
      this.queue.add(
        'notify.text_person',
        payload,
        Math.max(0, nextAt.getTime() - this.clock.now().getTime()),
      );
  }

  /** Finds what is due and whose job was lost. */
  async sweep(): Promise<void> {
    const due = await this.dataSource.query<{ organization_id: string; id: string }[]>(
      'SELECT * FROM due_person_texts($1, $2)',
      [new Date(this.clock.now().getTime() - SWEEP_AFTER_MS), SWEEP_LIMIT],
    );
    for (const { organization_id: organizationId, id: textId } of due)
      this.queue.add('notify.text_person', { organizationId, textId });
  }

  /** Takes it, when it is due and nobody else has it. */
  private async take(id: string): Promise<PersonText | null> {
    const { manager } = this.unitOfWork;
    const now = this.clock.now();
    const text = await manager.findOne(PersonText, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!text?.nextAttemptAt || text.nextAttemptAt > now) return null;
    const stopped = await this.stops.isStopped(text.numberHash);
    if (stopped || text.giveUpAt <= now) {
      await this.end(id, { reason: stopped ? 'stopped' : 'too_late' });
      return null;
    }
    text.attempts += 1;
    text.nextAttemptAt = new Date(now.getTime() + LEASE_MS);
    return manager.save(text);
  }

  /** @returns when it is to be tried next, if it is */
  private async record({ id, attempts, giveUpAt }: PersonText, outcome: Attempt): Promise<Date | null> {
    const now = this.clock.now();
    if (outcome.result === 'sent') {
      await this.end(id, { sentAt: now, reason: null });
      return null;
    }
    const nextAt = new Date(now.getTime() + pauseAfter(attempts, Math.random()));
    if (outcome.result === 'never' || nextAt > giveUpAt) {
      await this.end(id, { reason: outcome.reason });
      return null;
    }
    await this.unitOfWork.manager.update(
      PersonText,
      { id, attempts },
      { nextAttemptAt: nextAt, reason: outcome.reason },
    );
    return nextAt;
  }

  /** It is over, and the number with it. */
  private async end(id: string, said: Pick<Partial<PersonText>, 'sentAt' | 'reason'>): Promise<void> {
    await this.unitOfWork.manager.update(
      PersonText,
      { id },
      { ...said, number: null, link: null, nextAttemptAt: null },
    );
  }
}
