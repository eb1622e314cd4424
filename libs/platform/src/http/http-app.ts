import fastifyHelmet from '@fastify/helmet';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import type { Configuration } from '../config/config.js';
import { acceptCorrelationId, runInContext, type WorkContext } from '../context/context.js';
import { LiveAdapter } from '../live/live-adapter.js';
import { Logger, withoutTokens } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { takeForms } from './forms.js';
import { takeFiles } from './uploads.js';
import { ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.js';

/** Largest body of a request, in bytes. */
const BODY_LIMIT = 64 * 1024;

/** The HTTP application: Fastify, security headers, correlation, validation, problem+json, Socket.IO. Not yet listening. */
export async function createHttpApp(
  module: Type | object,
  configuration: Configuration,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: configuration.TRUST_PROXY,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
  });
  const logger = new Logger(configuration.LOG_LEVEL);
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger,
    bufferLogs: true,
    // Fastify's own parser of JSON is enough; anything else is refused.
    bodyParser: false,
    abortOnError: false,
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: contentSecurityPolicy(configuration),
    enableCSPNonces: true,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    hsts: configuration.BASE_URL.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  fastify.removeContentTypeParser('text/plain');
  takeForms(fastify);
  await takeFiles(fastify);
  keepContext(fastify);
  endConnections(fastify);
  observe(fastify, app.get(Metrics), logger);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useWebSocketAdapter(new LiveAdapter(app, configuration));
  return app;
}

const contexts = new WeakMap<FastifyRequest, WorkContext>();

/** The context has to be entered again after the body was read: reading it loses the asynchronous trail. */
function keepContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const context = { correlationId: acceptCorrelationId(request.headers['x-correlation-id']) };
    contexts.set(request, context);
    void reply.header('x-correlation-id', context.correlationId);
    void reply.header('cache-control', 'no-store');
    runInContext(context, done);
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    runInContext(contexts.get(request) ?? { correlationId: request.id }, done);
  });
}

function observe(fastify: FastifyInstance, metrics: Metrics, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    metrics.httpDuration.observe({ method, route, status }, elapsedTime / 1000);
    const correlationId = contexts.get(request)?.correlationId;
    const line = {
      correlationId,
      method,
      path: withoutTokens(request.url),
      status,
      ms: Math.round(elapsedTime * 10) / 10,
    };
    if (status >= 500) logger.warn(line, 'answered');
    else logger.debug(line, 'answered');
    done();
  });
}

/**
 * Once the server closes, whoever still gets an answer is told not to keep the connection, and connections that were
 * never used end: browsers open some to spare, and Node would wait a minute for the first request of each.
 */
function endConnections(fastify: FastifyInstance): void {
  const unused = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.addHook('onRequest', ({ raw }, _reply, done) => {
    unused.delete(raw.socket);
    done();
  });
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    for (const socket of unused) socket.destroy();
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
}
