import { FeaturesModule, schemas } from '@causeway/features';
import { deployedConfiguration, Logger, withDataSource, type Configuration } from '@causeway/platform';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { runningDatabase } from './running.js';

/** Runs `work` with every service of Causeway, but without serving anything. */
export async function withServices<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const configuration = reachableConfiguration();
  const app = await NestFactory.createApplicationContext(
    FeaturesModule.register({ configuration, roles: [] }),
    {
      logger: new Logger('error'),
      abortOnError: false,
    },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Runs `work` with the owner's connection, for what no organization may do itself. */
export async function asOwner<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const { DATABASE_URL: url } = reachableConfiguration();
  return withDataSource({ url, pool: 2, role: 'owner' }, schemas, work);
}

/** The configuration; without DATABASE_URL that of the Causeway which `npm start` runs here. */
export function reachableConfiguration(): Configuration & { DATABASE_URL: string } {
  const running = runningDatabase();
  return running ? { ...running.configuration, DATABASE_URL: running.databaseUrl } : deployedConfiguration();
}
