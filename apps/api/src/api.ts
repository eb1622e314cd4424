import { DispatchModule } from '@causeway/dispatch';
import { FeaturesModule } from '@causeway/features';
import { createHttpApp, type PlatformOptions } from '@causeway/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveApiDocument } from './api-document.js';
import { PagesController } from './web/pages.controller.js';
import { serveStaticFiles } from './web/static-files.js';

export type ApiOptions = Pick<PlatformOptions, 'configuration' | 'roles'>;

@Module({})
class ApiModule {
  static register(options: ApiOptions): DynamicModule {
    return { module: ApiModule, imports: [FeaturesModule.register(options), PagesModule] };
  }
}

/** Imported last: its routes catch what no other does. */
@Module({ controllers: [PagesController], imports: [DispatchModule] })
class PagesModule {}

/** The HTTP API, Socket.IO and the web app; with the role `worker` the same process runs the jobs too. Not yet listening. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const app = await createHttpApp(ApiModule.register(options), options.configuration);
  const fastify = app.getHttpAdapter().getInstance();
  await serveStaticFiles(fastify);
  serveApiDocument(app, fastify);
  return app;
}

/**
 * Connections that may wait to be taken; as many as Linux allows. After a restart a whole team comes at once: whoever finds no room
 * hears nothing, and tries again only after seconds.
 */
const BACKLOG = 4096;

/** Listens on the configured address. */
export async function listen(
  app: NestFastifyApplication,
  { PORT, HOST }: ApiOptions['configuration'],
): Promise<void> {
  await app.listen({ port: PORT, host: HOST, backlog: BACKLOG });
}
