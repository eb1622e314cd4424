import multipart from '@fastify/multipart';
import { DomainError } from '@causeway/contracts';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The endpoint takes one file, as `multipart/form-data`; every other one refuses such a body. */
export const TakesFile = (): MethodDecorator => RouteConfig({ takesFile: true });

/** Reads files for endpoints with {@link TakesFile}. */
export async function takeFiles(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart, {
    limits: { files: 1, fields: 4, fieldSize: 1024, parts: 5, headerPairs: 20 },
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    const { takesFile } = request.routeOptions.config as { takesFile?: boolean };
    if (request.isMultipart() && !takesFile)
      done(Object.assign(new Error('Only JSON is taken here'), { statusCode: 415 }));
    else done();
  });
}

/** A file that somebody sent. */
export interface SentFile {
  /** As the sender's device calls it: not to be trusted. */
  name: string;
  bytes: Buffer;
}

/**
 * The one file of a request.
 * @param most bytes
 * @throws DomainError `request.invalid` when there is none, `request.too_large`
 */
export async function sentFile(request: FastifyRequest, most: number): Promise<SentFile> {
  if (!request.isMultipart()) throw new DomainError('request.invalid', 'Send a file');
  try {
    const part = await request.file({ limits: { fileSize: most } });
    if (!part) throw new DomainError('request.invalid', 'Send a file');
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const { statusCode } = error as { statusCode?: number };
    throw new DomainError(statusCode === 413 ? 'request.too_large' : 'request.invalid');
  }
}
