import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describeApi } from '@causeway/api';
import { FeaturesModule } from '@causeway/features';
import { describeConfiguration, readConfiguration } from '@causeway/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Writes the API document and `.env.example` from the code. Starts nothing: no database is needed. */
const contracts = dirname(createRequire(import.meta.url).resolve('@causeway/contracts/openapi.json'));
const root = join(contracts, '../..');

const configuration = { ...readConfiguration({}), DATABASE_URL: 'postgres://nowhere' };
const app = await NestFactory.create(
  FeaturesModule.register({ configuration, roles: ['api'] }),
  new FastifyAdapter(),
  {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  },
);
writeFileSync(join(contracts, 'openapi.json'), `${JSON.stringify(describeApi(app), null, 2)}\n`);
writeFileSync(join(root, '.env.example'), describeConfiguration());
