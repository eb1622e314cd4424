import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { acceptCorrelationId, runInContext } from '../context/context.js';
import { Logger } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import type { BackendWorker, QueueBackend } from './backend.js';
import { JobHandler } from './handles-job.js';
import type { JobCatalogue, JobDefinition, JobName } from './job-catalogue.js';
import type { JobHeartbeats } from './job-heartbeats.js';
import { JobQueue, type JobEnvelope } from './job-queue.js';

type Handler = (payload: unknown) => Promise<void>;

/** Between two looks at whether the schedulers and their jobs are still there, in milliseconds. */
const GUARD_MS = 1_000;

/** Runs the jobs of the catalogue. Refuses to start when a job has no handler, or two. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly handlers = new Map<string, Handler>();
  private readonly lastRun = new Map<string, number>();
  private workers: BackendWorker[] = [];
  private guard?: NodeJS.Timeout;

  constructor(
    private readonly backend: QueueBackend,
    private readonly catalogue: JobCatalogue,
    private readonly queue: JobQueue,
    private readonly heartbeats: JobHeartbeats,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.collectHandlers();
    const names = new Set(this.jobs().map(({ queue }) => queue));
    this.workers = [...names].map((name) => {
      const worker = this.backend.worker(name, (job) => this.run(job.name, job.data as JobEnvelope));
      worker.on('error', (error) =>
        this.logger.warn({ err: error, queue: name }, 'The worker reported an error'),
      );
      void worker.run();
      return worker;
    });
    await this.heartbeats.begin();
    await this.schedule();
    this.guard = setInterval(() => void this.guardSchedules(), GUARD_MS);
    this.guard.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.guard);
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private async run(name: string, { payload, correlationId }: JobEnvelope): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`No handler for job ${name}`);
    this.lastRun.set(name, Date.now());
    await runInContext({ correlationId: acceptCorrelationId(correlationId) }, async () => {
      const end = this.metrics.jobDuration.startTimer({ job: name });
      try {
        await handler(payload);
        await this.heartbeats.beat(name);
        end({ result: 'done' });
      } catch (error) {
        end({ result: 'failed' });
        this.logger.error({ err: error, job: name }, 'A job failed');
        throw error;
      }
    });
  }

  private jobs() {
    return Object.entries<JobDefinition<never>>(this.catalogue).map(([name, { queue, everyMs }]) => ({
      name: name as JobName,
      queue,
      everyMs,
    }));
  }

  private async schedule(): Promise<void> {
    for (const { name, queue, everyMs } of this.jobs()) {
      if (!everyMs) continue;
      await this.queue.queue(queue).upsertJobScheduler(
        name,
        { every: everyMs },
        {
          name,
          data: { payload: {}, correlationId: '' },
          opts: { removeOnComplete: true, removeOnFail: 100 },
        },
      );
    }
  }

  /** Schedulers live in the queue, and queues can be emptied: then the work is done here and they are made again. */
  private async guardSchedules(): Promise<void> {
    try {
      for (const { name, everyMs } of this.jobs()) {
        if (!everyMs || Date.now() - (this.lastRun.get(name) ?? 0) < everyMs + GUARD_MS) continue;
        await this.schedule();
        await this.run(name, { payload: {}, correlationId: '' });
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'Scheduled jobs could not be looked after');
    }
  }

  private collectHandlers(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const methods = instance as Record<string, unknown>;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = methods[method];
        if (typeof handler !== 'function') continue;
        const name = Reflect.getMetadata(JobHandler.KEY, handler) as JobName | undefined;
        if (!name) continue;
        if (this.handlers.has(name)) throw new Error(`Two handlers for job ${name}`);
        this.handlers.set(name, handler.bind(instance) as Handler);
      }
    }
    const missing = this.jobs().filter(({ name }) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`No handler for ${missing.map(({ name }) => name).join(', ')}`);
  }
}
