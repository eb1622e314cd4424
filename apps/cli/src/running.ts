import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationFromEnvironment, type Configuration } from '@causeway/platform';

/** How other commands find the embedded database of the Causeway that runs in this folder. */
const fileOf = (dataDir: string): string => join(dataDir, 'running.json');

export function rememberRunning(dataDir: string, databaseUrl: string): void {
  writeFileSync(fileOf(dataDir), JSON.stringify({ databaseUrl, pid: process.pid }), { mode: 0o600 });
}

export function forgetRunning(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/** The embedded database of a running `npm start`, unless DATABASE_URL names another. */
export function runningDatabase(): { configuration: Configuration; databaseUrl: string } | undefined {
  const configuration = configurationFromEnvironment();
  const file = fileOf(configuration.DATA_DIR);
  if (configuration.DATABASE_URL || !existsSync(file)) return undefined;
  const { databaseUrl } = JSON.parse(readFileSync(file, 'utf8')) as { databaseUrl: string };
  return { configuration, databaseUrl };
}
