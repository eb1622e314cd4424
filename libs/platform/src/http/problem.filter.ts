import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Logger } from '../logging/logger.js';
import { problemOf } from './problem.js';

/** Renders every error as problem+json (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error({ err: error, code: problem.code }, 'A request failed');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (problem.status === 429 || problem.status === 503)
      void reply.header('retry-after', problem.status === 429 ? '30' : '2');
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
