import { Clock } from '@causeway/kernel';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Access } from './access/access.js';
import { Authentication } from './access/authentication.js';
import { Audit } from './audit/audit.js';
import { CONFIGURATION, type Configuration } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { DatabaseClock } from './database/database-clock.js';
import { DatabaseLifetime } from './database/database-lifetime.js';
import { FactBus } from './database/fact-bus.js';
import type { FeatureSchema } from './database/feature.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { HealthController } from './health/health.controller.js';
import { AccessGuard } from './http/guard.js';
import { RateLimit } from './http/rate-limit.js';
import { Live } from './live/live.js';
import { Logger } from './logging/logger.js';
import { Metrics } from './metrics/metrics.js';
import { postgresBackend, redisBackend, type QueueBackend } from './queue/backend.js';
import type { JobCatalogue } from './queue/job-catalogue.js';
import { JobHeartbeats } from './queue/job-heartbeats.js';
import { JobQueue } from './queue/job-queue.js';
import { JobWorker } from './queue/job-worker.js';

/** What a process runs on. `api` answers HTTP and sockets, `worker` runs jobs; one process may be both. */
export interface PlatformOptions {
  configuration: Configuration & { DATABASE_URL: string };
  features: FeatureSchema[];
  jobs: JobCatalogue;
  roles: readonly ('api' | 'worker')[];
}

const QUEUE_BACKEND = Symbol('QueueBackend');

/** Everything that features stand on; global, so that they only name what they use. */
@Module({})
export class PlatformModule {
  static register({ configuration, features, jobs, roles }: PlatformOptions): DynamicModule {
    const { DATABASE_URL, DATABASE_POOL, REDIS_URL, REDIS_PREFIX, LOG_LEVEL } = configuration;
    const worker = {
      provide: JobWorker,
      inject: [QUEUE_BACKEND, JobQueue, JobHeartbeats, DiscoveryService, MetadataScanner, Metrics, Logger],
      useFactory: (
        backend: QueueBackend,
        queue: JobQueue,
        heartbeats: JobHeartbeats,
        discovery: DiscoveryService,
        scanner: MetadataScanner,
        metrics: Metrics,
        logger: Logger,
      ) => new JobWorker(backend, jobs, queue, heartbeats, discovery, scanner, metrics, logger),
    };
    const shared = [Access, Authentication, Audit, FactBus, Live, Metrics, RateLimit, UnitOfWork];
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: roles.includes('api') ? [HealthController] : [],
      providers: [
        ...shared,
        { provide: CONFIGURATION, useValue: configuration },
        {
          provide: Clock,
          inject: [DataSource, Logger],
          useFactory: (dataSource: DataSource, logger: Logger) =>
            DatabaseClock.start(() => databaseTime(dataSource), logger),
        },
        { provide: Logger, useFactory: () => new Logger(LOG_LEVEL) },
        {
          provide: DataSource,
          useFactory: () =>
            new DataSource(
              dataSourceOptions({ url: DATABASE_URL, pool: DATABASE_POOL, role: 'app' }, features),
            ).initialize(),
        },
        {
          provide: QUEUE_BACKEND,
          inject: [Logger],
          useFactory: (logger: Logger) =>
            REDIS_URL ? redisBackend(REDIS_URL, REDIS_PREFIX, logger) : postgresBackend(DATABASE_URL, logger),
        },
        {
          provide: JobQueue,
          inject: [QUEUE_BACKEND, Logger],
          useFactory: (backend: QueueBackend, logger: Logger) => new JobQueue(backend, jobs, logger),
        },
        {
          provide: JobHeartbeats,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) => new JobHeartbeats(dataSource, jobs),
        },
        ...(roles.includes('worker') ? [worker] : []),
        ...(roles.includes('api') ? [{ provide: APP_GUARD, useClass: AccessGuard }] : []),
        DatabaseLifetime,
      ],
      exports: [...shared, CONFIGURATION, Clock, Logger, DataSource, JobQueue, JobHeartbeats],
    };
  }
}

/** In milliseconds since 1970. */
async function databaseTime(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ time: number }[]>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS time',
  );
  if (!row) throw new Error('PostgreSQL did not say what time it is');
  return row.time;
}
