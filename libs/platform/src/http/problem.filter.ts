import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorCode } from '@causeway/contracts';
import type { FastifyReply } from 'fastify';
import { Logger } from '../logging/logger.js';
import { problemOf } from './problem.js';

/** After how many seconds another try may be of use. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = {
  'rate.limited': 30,
  'notification.too_many_tests': 60 * 60,
  'phone.too_many_codes': 24 * 60 * 60,
  'service.unavailable': 2,
};

/** Renders every error as problem+json (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error({ err: error, code: problem.code }, 'A request failed');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const retryAfter = RETRY_AFTER[problem.code];
    if (retryAfter) void reply.header('retry-after', String(retryAfter));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
