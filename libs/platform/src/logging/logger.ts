import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { currentContext } from '../context/context.js';

type Fields = Record<string, unknown>;

/** What must never reach a log line, wherever it is nested. Links carry tokens, bodies carry what people wrote. */
const secrets = [
  'password',
  'token',
  'authorization',
  'cookie',
  'callBackNumber',
  'safetyNotes',
  'text',
  'note',
  'email',
];

/** Paths of pages that carry a token; the rest of the path says enough. */
export const withoutTokens = (path: string): string =>
  (path.split('?')[0] ?? '').replace(/^\/(request|status|portal|i|v1\/calendar)\/[^/]+/, '/$1/…');

/** Structured log lines, each with the correlation id of the work it belongs to, none with personal data. */
@Injectable()
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(level = 'info') {
    this.pino = pino({
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const context = currentContext();
        return context ? { correlationId: context.correlationId } : {};
      },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
      serializers: { err: describeError },
    });
  }

  debug(fields: Fields | string, message?: string): void {
    this.write('debug', fields, message);
  }

  /** Nest's own chatter about every module and route. */
  log(fields: Fields | string, message?: string): void {
    this.write('debug', fields, message);
  }

  info(fields: Fields | string, message?: string): void {
    this.write('info', fields, message);
  }

  warn(fields: Fields | string, message?: string): void {
    this.write('warn', fields, message);
  }

  error(fields: Fields | string, message?: string): void {
    this.write('error', fields, message);
  }

  /** Nest calls with (text, context); we call with (fields, text). */
  private write(level: 'debug' | 'info' | 'warn' | 'error', fields: Fields | string, message?: string): void {
    if (typeof fields === 'string') this.pino[level]({ part: message }, fields);
    else this.pino[level](fields, message);
  }
}

/** A query error of the driver holds the values of the query; only its kind, place and code are written. */
function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string };
  // PostgreSQL's data exceptions (class 22) quote the value that they could not use.
  const message = /^22\w{3}$/.test(String(code)) ? 'A value could not be used' : error.message;
  const stack = error.stack?.replace(error.message, () => message);
  return { type: error.name, message, code, constraint, table, stack };
}
