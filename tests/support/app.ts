import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { createApi } from '@causeway/api';
import { migrateAll } from '@causeway/features';
import { Clock } from '@causeway/kernel';
import { JobQueue, readConfiguration } from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database.js';
import { Client } from './http.js';
import { testRedisUrl } from './queue.js';
import { Line } from './socket.js';
import { expectTold } from './told.js';
import { makeWorld, type MakeWorld } from './world.js';

type Settings = Record<string, string>;

/** Limits that tests which are not about them never meet. */
const generous: Settings = {
  LOG_LEVEL: 'silent',
  SIGN_INS_PER_MINUTE: '100000',
  INTAKE_PER_MINUTE: '1000000',
};

/** What worlds and their people need of an app, wherever it runs. */
export interface AppHost {
  readonly url: string;
  /** Nest's own handle, for services that have no endpoint. */
  readonly nest: INestApplicationContext;
  /** Connections of the tables' owner: sees every organization. */
  readonly owner: pg.Pool;
  now(): Date;
  line(credentials: Parameters<typeof Line.open>[1]): Promise<Line>;
  /** Lets a device of this member's ring, where devices can. */
  ringsFor?: (token: string) => Promise<void>;
}

/** The whole of Causeway in this process: HTTP, sockets and jobs, on a database and a queue of its own. */
export class TestApp implements AppHost {
  private readonly lines: Line[] = [];
  ringsFor?: (token: string) => Promise<void>;
  private aheadMs = 0;
  /** Of the running test: its tenants, and whether it let time pass. */
  private watch = { organizationIds: [] as string[], timePassed: false };

  private constructor(
    readonly url: string,
    /** Nest's own handle, for services that have no endpoint. */
    readonly nest: Awaited<ReturnType<typeof createApi>>,
    private readonly database: TestDatabase,
    /** What all its keys in Redis begin with. */
    readonly redisPrefix: string,
  ) {
    const clock = nest.get(Clock);
    clock.now = () => new Date(Date.now() + this.aheadMs);
  }

  static async start(settings: Settings = {}): Promise<TestApp> {
    return TestApp.on(
      await createTestDatabase(migrateAll),
      `test-${randomBytes(6).toString('hex')}`,
      settings,
    );
  }

  /** A second process on the same database and queue, with the same time; close it first. */
  async startAnother(settings: Settings = {}): Promise<TestApp> {
    const kept = { url: this.database.url, owner: this.database.owner, drop: () => Promise.resolve() };
    const other = await TestApp.on(kept, this.redisPrefix, settings);
    other.nest.get(Clock).now = () => this.now();
    return other;
  }

  private static async on(database: TestDatabase, redisPrefix: string, settings: Settings): Promise<TestApp> {
    const configuration = {
      ...readConfiguration({
        ...generous,
        REDIS_URL: testRedisUrl(),
        REDIS_PREFIX: redisPrefix,
        ...settings,
      }),
      DATABASE_URL: database.url,
    };
    const nest = await createApi({ configuration, roles: ['api', 'worker'] });
    await nest.listen(0, '127.0.0.1');
    const { port } = nest.getHttpServer().address() as AddressInfo;
    return new TestApp(`http://127.0.0.1:${port}`, nest, database, redisPrefix);
  }

  /** Connections of the tables' owner: sees every organization. */
  get owner(): pg.Pool {
    return this.database.owner;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** Where devices ring, those of a world's staff do so in this way. */
  letStaffRing(ringsFor: (token: string) => Promise<void>): void {
    this.ringsFor = ringsFor;
  }

  /** A tenant of this test's own, with its people and places. */
  readonly world: MakeWorld = async (wishes) => {
    const world = await makeWorld(this, wishes);
    this.watch.organizationIds.push(world.organizationId);
    return world;
  };

  /** Calls the API with these headers. */
  client(headers: Record<string, string> = {}): Client {
    return new Client(this.url, headers);
  }

  /** Calls the API with this token. */
  bearer(token: string): Client {
    return this.client({ authorization: `Bearer ${token}` });
  }

  /** Opens a socket, which is closed with the app at the latest. */
  async line(credentials: Parameters<typeof Line.open>[1]): Promise<Line> {
    const line = await Line.open(this.url, credentials);
    this.lines.push(line);
    return line;
  }

  /** Lets time pass for the app, all at once. Never goes back. */
  passTime(minutes: number): void {
    this.aheadMs += minutes * 60_000;
    this.watch.timePassed = true;
  }

  /** What people of this test were told in the app since the last look, as `offer dana`: exactly this, in any order. */
  expectTold(...expected: string[]): Promise<void> {
    return expectTold(this, this.watch.organizationIds, expected);
  }

  /** After a test: whoever lets time pass has to say whom that tells what. */
  async endWatch(): Promise<void> {
    const { timePassed } = this.watch;
    try {
      if (timePassed) await this.expectTold();
    } finally {
      this.watch = { organizationIds: [], timePassed: false };
    }
  }

  /** What time the app thinks it is. */
  now(): Date {
    return this.nest.get(Clock).now();
  }

  /** Has the engine and the notifier look for what is due, instead of waiting for their next look. */
  sweep(): void {
    this.nest.get(JobQueue).add('dispatch.sweep', {});
    this.nest.get(JobQueue).add('notify.sweep', {});
  }

  /** Rows as the tables' owner sees them. */
  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  async close(): Promise<void> {
    for (const line of this.lines) line.close();
    await this.nest.close();
    await this.database.drop();
  }
}

/**
 * Starts the app before the tests of this file and closes it after them. Read its parts inside of tests only. A test that
 * lets time pass fails when somebody was told something that it did not name ({@link TestApp.expectTold}).
 * @param settings or what makes them, just before the app starts
 */
export function useApp(settings: Settings | (() => Promise<Settings>) = {}): TestApp {
  let app: TestApp | undefined;
  beforeAll(async () => {
    app = await TestApp.start(typeof settings === 'function' ? await settings() : settings);
  });
  afterEach(() => app?.endWatch());
  afterAll(() => app?.close());
  return new Proxy({} as TestApp, {
    get: (_target, name: keyof TestApp) => {
      if (!app) throw new Error('The app has not started yet');
      const part = app[name] as unknown;
      return typeof part === 'function' ? (part.bind(app) as unknown) : part;
    },
  });
}
