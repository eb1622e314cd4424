import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { correlationId } from '../context/context.js';
import { Logger } from '../logging/logger.js';
import type { BackendQueue, QueueBackend } from './backend.js';
import type { JobCatalogue, JobName, JobPayloads } from './job-catalogue.js';

/** What travels in a BullMQ job. */
export interface JobEnvelope {
  payload: unknown;
  correlationId: string;
}

interface Pending {
  name: JobName;
  data: JobEnvelope;
  opts: JobsOptions;
}

const keep: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: 1000,
  attempts: 5,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
};

/** Puts jobs on their queues. A job only says "look at this now"; losing one delays, it loses nothing. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly queues = new Map<string, BackendQueue>();
  private readonly pending = new Map<string, Pending[]>();
  private readonly sending = new Map<string, Promise<void>>();

  constructor(
    private readonly backend: QueueBackend,
    private readonly catalogue: JobCatalogue,
    private readonly logger: Logger,
  ) {}

  /**
   * Adds a job soon, without waiting for it: jobs of the same moment travel together in one round trip. Whatever must
   * not be lost is a row with a time, which the sweep finds; so a failure here is logged and no more.
   * @param delayMs runs it no sooner than after this many milliseconds
   */
  add<Name extends JobName>(name: Name, payload: JobPayloads[Name], delayMs = 0): void {
    const definition = this.catalogue[name];
    if (!definition) throw new Error(`No job is called ${name}`);
    const key = definition.dedupe?.(payload);
    const opts: JobsOptions = { ...keep };
    if (key && delayMs > 0) {
      // Beside the immediate one, so that a later deadline never pushes back "now".
      Object.assign(opts, {
        delay: Math.ceil(delayMs),
        deduplication: { id: `${key}-later`, reschedule: true, keepLastIfActive: true },
      });
    } else if (key) {
      opts.deduplication = { id: key, keepLastIfActive: true };
    }
    const waiting = this.pending.get(definition.queue);
    const job = { name, data: { payload, correlationId: correlationId() }, opts };
    if (waiting) waiting.push(job);
    else this.pending.set(definition.queue, [job]);
    if (!this.sending.has(definition.queue)) this.sending.set(definition.queue, this.send(definition.queue));
  }

  /** The BullMQ queue of that name. */
  queue(name: string): BackendQueue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.backend.queue(name);
      queue.on('error', (error) =>
        this.logger.warn({ err: error, queue: name }, 'The queue reported an error'),
      );
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** @throws when the queue cannot be reached */
  ping(): Promise<void> {
    return this.backend.ping();
  }

  private async send(name: string): Promise<void> {
    await new Promise(setImmediate);
    for (let jobs = this.pending.get(name); jobs; jobs = this.pending.get(name)) {
      this.pending.delete(name);
      try {
        await this.queue(name).addBulk(jobs);
      } catch (error) {
        this.logger.warn(
          { err: error, queue: name, jobs: jobs.length },
          'Jobs were not added; the sweep will find their rows',
        );
      }
    }
    this.sending.delete(name);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.sending.values());
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }
}
