import { DomainError } from '@causeway/contracts';
import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../config/config.js';
import { Documented } from '../http/documented.js';
import { ShowsObject, ShowsText } from '../http/fields.js';
import { Public } from '../http/guard.js';
import { Metrics } from '../metrics/metrics.js';
import { JobQueue } from '../queue/job-queue.js';

class Health {
  @ShowsText() status!: string;
  @ShowsObject({ description: 'Each part with `ok` or what is wrong.' }) parts!: Record<string, string>;
}

/** For load balancers, container health checks and Prometheus. */
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly metrics: Metrics,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('health/live')
  @Documented('operations', 'Whether the process runs.', { type: Health })
  live(): Health {
    return { status: 'ok', parts: {} };
  }

  @Get('health/ready')
  @Documented('operations', 'Whether requests can be served: database, queue and migrations.', {
    type: Health,
  })
  async ready(): Promise<Health> {
    const parts = {
      database: await outcome(async () => void (await this.dataSource.query('SELECT 1'))),
      queue: await outcome(() => this.queue.ping()),
      migrations: await outcome(() => this.demandMigrations()),
    };
    if (Object.values(parts).some((part) => part !== 'ok')) {
      throw new DomainError(
        'service.unavailable',
        Object.entries(parts)
          .map(([name, part]) => `${name}: ${part}`)
          .join(', '),
      );
    }
    return { status: 'ok', parts };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Documented('operations', 'Figures for Prometheus.')
  async figures(@Headers('authorization') authorization?: string): Promise<string> {
    const { METRICS_TOKEN } = this.configuration;
    if (METRICS_TOKEN && authorization !== `Bearer ${METRICS_TOKEN}`) throw new DomainError('auth.required');
    return this.metrics.registry.metrics();
  }

  private async demandMigrations(): Promise<void> {
    const run = await this.dataSource.query<{ name: string }[]>('SELECT name FROM migration');
    const names = new Set(run.map(({ name }) => name));
    if (
      this.dataSource.migrations.some((migration) => !names.has(migration.name ?? migration.constructor.name))
    ) {
      throw new Error('some have not been run: npx causeway migrate');
    }
  }
}

/** Bounded, so that a database that hangs does not make the check hang. */
async function outcome(check: () => Promise<void>): Promise<string> {
  const late = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error('no answer')), 3_000).unref(),
  );
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch (error) {
    return (error as Error).message.split('\n')[0] || 'not reachable';
  }
}
