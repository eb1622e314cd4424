import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDocument } from '@causeway/platform';
import type { FastifyInstance } from 'fastify';

/** The API document as the code says it; it is committed, and a check keeps it in step. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Causeway')
    .setDescription(
      'Dispatch of recovery coaches. Errors are problem documents (RFC 9457) with a stable `code`.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('causeway_session')
    .addBearerAuth();
  return SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
    extraModels: [ProblemDocument],
  });
}

/** Serves the committed document at /openapi.json and a page to read it at /docs. */
export function serveApiDocument(app: INestApplication, fastify: FastifyInstance): void {
  const file = createRequire(import.meta.url).resolve('@causeway/contracts/openapi.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenAPIObject;
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Causeway API',
  });
  // Swagger's page writes style attributes.
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (/^\/docs(\/|$)/.test(request.url)) {
      void reply.header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
      );
    }
    return payload;
  });
}
