import { Clock } from '@causeway/kernel';
import {
  asEngine,
  correlationId,
  HandlesJob,
  JobQueue,
  Logger,
  runInContext,
  Together,
  UnitOfWork,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Requests } from '../persistence/requests.js';
import { TravelTimes } from '../travel/travel-times.js';
import { LookAt } from './look-at.js';

/** Requests that one sweep looks at at the most; the next one, seconds later, goes on. */
const SWEEP_LIMIT = 500;
/** What is due for less than this is left to its own job, in milliseconds. */
const SWEEP_AFTER_MS = 1_500;
/** Requests that are looked at at once at the most when somebody is free; the others are looked at soon in any case. */
const WAKE_LIMIT = 20;

interface Due {
  requestId: string;
  /** Of the job that woke it. */
  correlationId: string;
}

/**
 * The engine: looks at requests, decides, and writes what it decided. Running it twice, late, or twice at once does no
 * harm. Requests whose time comes in the same moment are looked at together, in one transaction.
 */
@Injectable()
export class AdvanceRequest {
  private readonly together = new Together<Due, boolean>((organizationId, due) =>
    runInContext({ correlationId: sharedBy(due) }, () =>
      this.advanceFree(
        organizationId,
        due.map(({ requestId }) => requestId),
      ),
    ),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly requests: Requests,
    private readonly lookAt: LookAt,
    private readonly travelTimes: TravelTimes,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  @HandlesJob('dispatch.advance')
  async run({ organizationId, requestId }: { organizationId: string; requestId: string }): Promise<void> {
    await this.travelTimes.prepare(organizationId, requestId);
    if (!(await this.together.do(organizationId, { requestId, correlationId: correlationId() })))
      await this.advanceOne(organizationId, requestId);
  }

  /** Somebody may be free now: looks again at those for whom nobody is being asked and who are needed soonest. */
  @HandlesJob('dispatch.match')
  async match({ organizationId }: { organizationId: string }): Promise<void> {
    const waiting = await this.requests.unasked(organizationId, WAKE_LIMIT);
    const advanced = await this.advanceFree(organizationId, waiting);
    waiting.forEach((requestId, index) => {
      if (!advanced[index]) this.queue.add('dispatch.advance', { organizationId, requestId });
    });
  }

  /**
   * Finds requests whose time has come and whose job was lost, and looks at them at once: a job for one may hang with a
   * process that was killed, and another of the same key would wait for it.
   */
  @HandlesJob('dispatch.sweep')
  async sweep(): Promise<void> {
    const overdue = new Date(this.clock.now().getTime() - SWEEP_AFTER_MS);
    const due = await this.dataSource.query<{ organization_id: string; request_id: string }[]>(
      'SELECT * FROM due_requests($1, $2)',
      [overdue, SWEEP_LIMIT],
    );
    await Promise.all(
      due.map(async ({ organization_id: organizationId, request_id: requestId }) => {
        try {
          await this.run({ organizationId, requestId });
        } catch (error) {
          // The others must not suffer for this one; the next sweep finds it again.
          this.logger.error({ err: error, requestId }, 'A due request could not be advanced');
        }
      }),
    );
  }

  /**
   * Those that nobody else is changing in this moment, in one transaction.
   * @returns for each whether it was looked at; none was when one of them went wrong
   */
  private async advanceFree(organizationId: string, requestIds: string[]): Promise<boolean[]> {
    try {
      const advanced = await asEngine(this.unitOfWork, organizationId, async () => {
        const requests = await this.requests.lockFree(requestIds);
        await this.lookAt.all(requests);
        return new Set(requests.map(({ id }) => id));
      });
      return requestIds.map((id) => advanced.has(id));
    } catch (error) {
      this.logger.warn({ err: error, requests: requestIds.length }, 'Looking at each request by itself');
      return requestIds.map(() => false);
    }
  }

  /** Waits for whoever is changing it. */
  private async advanceOne(organizationId: string, requestId: string): Promise<void> {
    await asEngine(this.unitOfWork, organizationId, async () =>
      this.lookAt.all([await this.requests.lock(requestId)]),
    );
  }
}

/** One look has one correlation id: that of its jobs, or, when it looks at requests of several, one of its own. */
function sharedBy(due: readonly Due[]): string {
  const ids = new Set(due.map((each) => each.correlationId));
  const [only] = ids;
  return only !== undefined && ids.size === 1 ? only : randomUUID();
}
