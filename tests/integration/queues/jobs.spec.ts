import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateAll, schemas } from '@causeway/features';
import {
  correlationId,
  HandlesJob,
  JobQueue,
  PlatformModule,
  readConfiguration,
  runInContext,
  type JobCatalogue,
} from '@causeway/platform';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomBytes, randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually, pause } from '../../support/eventually.js';
import { testRedisUrl } from '../../support/queue.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(migrateAll);
});
afterAll(() => database.drop());

/** The platform with these jobs and handlers, and nothing else. */
function start(jobs: JobCatalogue, handlers: Type[]): Promise<INestApplicationContext> {
  const settings = { REDIS_URL: testRedisUrl(), REDIS_PREFIX: `test-${randomBytes(6).toString('hex')}` };
  const configuration = {
    ...readConfiguration({ ...settings, LOG_LEVEL: 'silent' }),
    DATABASE_URL: database.url,
  };
  const platform = PlatformModule.register({ configuration, features: schemas, jobs, roles: ['worker'] });
  const module = { module: class Tested {}, imports: [platform], providers: handlers };
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}

const advance = { queue: 'test' } as const;
const payload = { organizationId: randomUUID(), requestId: randomUUID() };

class First {
  @HandlesJob('dispatch.advance')
  run(): void {}
}

class Second {
  @HandlesJob('dispatch.advance')
  runToo(): void {}
}

describe('the job catalogue', () => {
  it('lets no process start in which a job has no handler', async () => {
    const jobs = { 'dispatch.advance': advance, 'dispatch.sweep': advance };
    await expect(start(jobs, [First])).rejects.toThrow('No handler for dispatch.sweep');
  });

  it('lets no process start in which a job has two', async () => {
    await expect(start({ 'dispatch.advance': advance }, [First, Second])).rejects.toThrow(
      'Two handlers for job dispatch.advance',
    );
  });
});

describe('a job', () => {
  const runs: { correlationId: string; requestId: string }[] = [];
  let hold: Promise<void> | undefined;
  let failures = 0;

  class Recorder {
    @HandlesJob('dispatch.advance')
    async run({ requestId }: { requestId: string }): Promise<void> {
      runs.push({ correlationId: correlationId(), requestId });
      await hold;
      failures -= 1;
      if (failures >= 0) throw new Error('not yet');
    }
  }

  let app: INestApplicationContext;
  const jobs: JobCatalogue = {
    'dispatch.advance': { queue: 'test', dedupe: ({ requestId }) => requestId },
  };
  const queue = () => app.get(JobQueue);
  const add = (requestId: string, delayMs = 0) =>
    queue().add('dispatch.advance', { ...payload, requestId }, delayMs);
  const runsOf = (requestId: string) => runs.filter((run) => run.requestId === requestId);

  beforeAll(async () => {
    app = await start(jobs, [Recorder]);
  });
  afterAll(() => app.close());

  it('runs with the correlation id of the work that asked for it', async () => {
    const [requestId, given] = [randomUUID(), randomUUID()];
    runInContext({ correlationId: given }, () => add(requestId));
    await eventually(() => expect(runsOf(requestId)).toEqual([{ correlationId: given, requestId }]));
  });

  it('that is asked for again while it runs follows once, and is never lost', async () => {
    const requestId = randomUUID();
    let release = () => undefined as void;
    hold = new Promise((done) => (release = done));
    add(requestId);
    await eventually(() => expect(runsOf(requestId)).toHaveLength(1));
    for (let time = 0; time < 5; time += 1) {
      add(requestId);
      await pause(20);
    }
    expect(runsOf(requestId)).toHaveLength(1);
    hold = undefined;
    release();
    await eventually(() => expect(runsOf(requestId)).toHaveLength(2));
    await pause(300);
    expect(runsOf(requestId)).toHaveLength(2);
  });

  it('for later does not push back the one for now, and the last time given counts', async () => {
    const requestId = randomUUID();
    add(requestId, 3_600_000);
    add(requestId);
    await eventually(() => expect(runsOf(requestId)).toHaveLength(1));
    add(requestId, 100);
    await eventually(() => expect(runsOf(requestId)).toHaveLength(2));
  });

  it('that fails is tried again', async () => {
    const requestId = randomUUID();
    failures = 2;
    add(requestId);
    await eventually(() => expect(runsOf(requestId)).toHaveLength(3));
  });

  it('of a name that is not in the catalogue cannot be asked for', () => {
    expect(() => queue().add('dispatch.sweep', {})).toThrow('No job is called dispatch.sweep');
  });
});
