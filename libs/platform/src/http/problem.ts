import {
  DomainError,
  errorCatalogue,
  IdentifiersFound,
  type ErrorCode,
  type Problem,
} from '@causeway/contracts';
import { HttpException } from '@nestjs/common';
import { currentContext } from '../context/context.js';

/** PostgreSQL is away, or starts or stops, or ended one of two that waited for each other: the client should simply try again. */
const unavailable = /^(08|57P|53|40P01|40001)|^ECONN|^ETIMEDOUT$|^EPIPE$/;

/** A value that PostgreSQL cannot read as what it should be, such as a made-up cursor. */
const unreadable = /^22/;

const codeOfStatus: Record<number, ErrorCode> = {
  400: 'request.invalid',
  401: 'auth.required',
  403: 'access.denied',
  404: 'not_found',
  405: 'method.not_allowed',
  413: 'request.too_large',
  415: 'request.unsupported_media',
  429: 'rate.limited',
};

/** What a client is told about an error: never a stack, a query or a value. */
export function problemOf(error: unknown): Problem {
  const refusal = error instanceof DomainError ? error : undefined;
  const code = refusal?.code ?? codeFor(error);
  const { status, title } = errorCatalogue[code];
  const correlationId = currentContext()?.correlationId;
  return {
    type: `urn:causeway:problem:${code}`,
    title,
    status,
    code,
    ...(refusal?.detail ? { detail: refusal.detail } : {}),
    ...(refusal?.errors ? { errors: refusal.errors } : {}),
    ...(error instanceof IdentifiersFound ? { findings: error.findings } : {}),
    ...(correlationId ? { correlationId } : {}),
  };
}

function codeFor(error: unknown): ErrorCode {
  if (error instanceof HttpException) return codeOfStatus[error.getStatus()] ?? 'internal';
  const { statusCode, code, message } = (error ?? {}) as {
    statusCode?: number;
    code?: unknown;
    message?: unknown;
  };
  if (statusCode !== undefined && codeOfStatus[statusCode]) return codeOfStatus[statusCode];
  if (typeof code === 'string' && unreadable.test(code)) return 'request.invalid';
  if (typeof code === 'string' && unavailable.test(code)) return 'service.unavailable';
  const lost =
    typeof message === 'string' &&
    /Connection terminated|timeout exceeded when trying to connect/.test(message);
  return lost ? 'service.unavailable' : 'internal';
}
