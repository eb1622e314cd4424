import { FeaturesModule, migrateAll } from '@causeway/features';
import { startPostgres, startRedis, type LocalPostgres, type LocalRedis } from '@causeway/local';
import { Logger, readConfiguration } from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { AppHost } from '../app.js';
import { ownerPool } from '../database.js';
import { freePort } from '../killable-app.js';
import { Line } from '../socket.js';
import { Gate } from './gate.js';
import { Node, type NodePlan } from './node.js';

interface Wishes {
  settings?: Record<string, string>;
  /** Flags of Node.js for the processes of one machine: as many machines as there are lists, an api and a worker each. */
  machines?: string[][];
  /** What runs on each machine. */
  roles?: NodePlan['role'][];
  /** Without it queue, rate limits and sockets have PostgreSQL alone: then there can be one api process only. */
  redis?: boolean;
}

/** A whole installation as in docker/compose.yaml, on servers of its own: all of it can be killed, and comes back. */
export class Cluster implements AppHost {
  private readonly lines: Line[] = [];

  private constructor(
    private readonly dir: string,
    private postgres: LocalPostgres,
    readonly redis: LocalRedis | undefined,
    readonly nodes: Node[],
    readonly gate: Gate,
    readonly owner: pg.Pool,
    readonly nest: INestApplicationContext,
  ) {}

  static async start({
    settings = {},
    machines = [[], []],
    roles = ['api', 'worker'],
    redis: withRedis = true,
  }: Wishes): Promise<Cluster> {
    const dir = mkdtempSync(join(tmpdir(), 'causeway-cluster-'));
    // PostgreSQL may run as another account than the tests.
    chmodSync(dir, 0o755);
    const postgres = await startPostgres({ dataDir: join(dir, 'postgres') });
    const redis = withRedis ? await startRedis({ dir: join(dir, 'redis') }) : undefined;
    await migrateAll(postgres.ownerUrl);
    const environment = {
      DATABASE_URL: postgres.ownerUrl,
      ...(redis ? { REDIS_URL: redis.url } : {}),
      HOST: '127.0.0.1',
      INTAKE_PER_MINUTE: '100000',
      ...settings,
    };
    const ports = await Promise.all(machines.map(() => freePort()));
    const nodes = machines.flatMap((flags, index) =>
      roles.map((role) => {
        return new Node({ role, flags, environment: { ...environment, PORT: String(ports[index]) } });
      }),
    );
    const configuration = { ...readConfiguration(environment), DATABASE_URL: postgres.ownerUrl };
    const nest = await NestFactory.createApplicationContext(
      FeaturesModule.register({ configuration, roles: [] }),
      { logger: new Logger('silent') },
    );
    const owner = ownerPool(postgres.ownerUrl);
    for (const node of nodes) node.start();
    await Promise.all(nodes.map((node) => node.ready()));
    return new Cluster(dir, postgres, redis, nodes, await Gate.open(ports), owner, nest);
  }

  get url(): string {
    return this.gate.url;
  }

  now(): Date {
    return new Date();
  }

  async line(credentials: Parameters<typeof Line.open>[1]): Promise<Line> {
    const line = await Line.open(this.url, credentials);
    this.lines.push(line);
    return line;
  }

  /** Ends PostgreSQL at once, as a crash does, and starts it again. */
  async restartPostgres(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGQUIT');
    await this.postgres.stop();
    this.postgres = await startPostgres({ dataDir: join(this.dir, 'postgres'), port: this.postgres.port });
  }

  /** Waits until every process is up. */
  async ready(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.ready()));
  }

  async close(): Promise<void> {
    for (const line of this.lines) line.close();
    this.gate.close();
    await Promise.all(this.nodes.map((node) => node.stop()));
    await this.nest.close();
    await this.owner.end();
    await Promise.all([this.postgres.stop(), this.redis?.stop()]);
    rmSync(this.dir, { recursive: true });
  }
}
