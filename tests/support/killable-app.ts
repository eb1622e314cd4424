import { FeaturesModule, migrateAll } from '@causeway/features';
import { Logger, readConfiguration } from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type pg from 'pg';
import type { AppHost } from './app.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { eventually } from './eventually.js';
import { Line } from './socket.js';

const program = resolve(import.meta.dirname, '../../apps/cli/dist/start.js');

/** Causeway as a process of its own, which can be killed at any moment and started again on the same database. */
export class KillableApp implements AppHost {
  private process?: ChildProcess;
  private readonly lines: Line[] = [];

  private constructor(
    private readonly port: number,
    private readonly environment: Record<string, string>,
    readonly nest: INestApplicationContext,
    private readonly database: TestDatabase,
  ) {}

  static async create(settings: Record<string, string> = {}): Promise<KillableApp> {
    const database = await createTestDatabase(migrateAll);
    const port = await freePort();
    const environment = {
      DATABASE_URL: database.url,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'fatal',
      INTAKE_PER_MINUTE: '100000',
      ...settings,
    };
    const configuration = { ...readConfiguration(environment), DATABASE_URL: database.url };
    const nest = await NestFactory.createApplicationContext(
      FeaturesModule.register({ configuration, roles: [] }),
      {
        logger: new Logger('silent'),
      },
    );
    const app = new KillableApp(port, environment, nest, database);
    await app.start();
    return app;
  }

  get owner(): pg.Pool {
    return this.database.owner;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  now(): Date {
    return new Date();
  }

  async line(credentials: Parameters<typeof Line.open>[1]): Promise<Line> {
    const line = await Line.open(this.url, credentials);
    this.lines.push(line);
    return line;
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    this.process = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, ...this.environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await eventually(async () => {
      const { ok } = await fetch(`${this.url}/health/ready`);
      if (!ok) throw new Error('not ready yet');
    });
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    if (!this.process || this.process.exitCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    for (const line of this.lines) line.close();
    await this.kill();
    await this.nest.close();
    await this.database.drop();
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
