import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createApi, listen } from '@causeway/api';
import { migrateAll } from '@causeway/features';
import { startPostgres, type LocalPostgres } from '@causeway/local';
import {
  ConfigurationError,
  configurationFromEnvironment,
  endOnSignal,
  exitOnConfigurationError,
  type Configuration,
} from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { explain } from './commands/explain.js';
import { readDemo, writeDemo, type Demo } from './demo/demo-file.js';
import { seedDemo } from './demo/seed.js';
import { forgetRunning, rememberRunning } from './running.js';

/** `npm start`: api, worker and web in one process; on an embedded PostgreSQL unless DATABASE_URL names another. */
async function start(): Promise<void> {
  const configuration = configurationFromEnvironment();
  const dataDir = resolve(configuration.DATA_DIR);
  const { DATABASE_URL } = configuration;
  await demandFreePort(configuration);
  const postgres = DATABASE_URL
    ? undefined
    : await startPostgres({ dataDir: join(dataDir, 'postgres'), log: console.log });
  try {
    await serve(configuration, DATABASE_URL ?? postgres?.ownerUrl ?? '', postgres, dataDir);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

/** Says at once that the port is taken, not after everything was started. */
async function demandFreePort({ PORT, HOST }: Configuration): Promise<void> {
  const probe = createServer().listen(PORT, HOST);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

async function serve(
  configuration: Configuration,
  url: string,
  postgres: LocalPostgres | undefined,
  dataDir: string,
): Promise<void> {
  await migrateAll(url);
  const settings = { ...configuration, DATABASE_URL: url };
  const app = await createApi({ configuration: settings, roles: ['api', 'worker'] });
  endOnSignal(async () => {
    console.log('\nCauseway ends …');
    await app.close();
    if (postgres) {
      forgetRunning(dataDir);
      await postgres.stop();
    }
  });
  const demo = await goLive(app, settings, postgres !== undefined, dataDir).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  if (postgres) rememberRunning(dataDir, url);
  announce(configuration, demo);
}

async function goLive(
  app: Awaited<ReturnType<typeof createApi>>,
  settings: Configuration & { DATABASE_URL: string },
  withDemo: boolean,
  dataDir: string,
): Promise<Demo | undefined> {
  await app.init();
  const demo = withDemo ? await demoOf(app, settings, settings.DATABASE_URL, dataDir) : undefined;
  await listen(app, settings);
  return demo;
}

/** The demo's sign-ins: seeded on the first start, known from a file afterwards. */
async function demoOf(
  app: INestApplicationContext,
  { BASE_URL }: Configuration,
  url: string,
  dataDir: string,
): Promise<Demo | undefined> {
  const file = join(dataDir, 'demo.json');
  if (!existsSync(file)) return writeDemo(file, await seedDemo(app, url, BASE_URL));
  return writeDemo(file, { ...readDemo(file), baseUrl: BASE_URL });
}

function announce({ BASE_URL, HOST, PORT }: Configuration, demo: Demo | undefined): void {
  const lines = ['', `Causeway is ready: ${BASE_URL}`, `  (listening on ${HOST}:${PORT})`];
  if (demo) {
    lines.push('', 'Demo organization, all of it fictional. Sign in as:');
    for (const { role, email, password } of demo.users)
      lines.push(`  ${role.padEnd(14)} ${email.padEnd(30)} ${password}`);
    lines.push('', `A ward's request link:`, `  ${demo.facility.requestLink}`);
    if (demo.facility.portalLink) lines.push('', `Its contact's portal:`, `  ${demo.facility.portalLink}`);
  }
  console.log([...lines, '', 'Ctrl-C ends everything.'].join('\n'));
}

await start().catch((error: unknown) => {
  if (error instanceof ConfigurationError || !(error instanceof Error))
    return exitOnConfigurationError(error);
  console.error(`Causeway did not start: ${explain(error)}`);
  process.exit(1);
});
