import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { webRoot } from './pages.js';

const YEAR = 31_536_000;

/** Serves the web app's files, compressed ahead of time; those with a hash in their name are kept by browsers for good. */
export async function serveStaticFiles(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(webRoot)) return;
  await fastify.register(fastifyStatic, {
    root: webRoot,
    index: false,
    wildcard: false,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz', '.vite/**'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache',
      ),
  });
}
