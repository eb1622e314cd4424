import { DomainError, errorCatalogue } from '@causeway/contracts';

/** What to do about errors that anybody may meet, in plain words; others speak for themselves. */
export function explain(error: Error): string {
  if (error instanceof DomainError) return refusal(error);
  const { code, address, port } = firstCause(error);
  switch (code) {
    case '42P01':
    case '3F000':
      return `the database has not been set up yet (${error.message}). Run: npx causeway migrate`;
    case '28P01':
    case '28000':
      return 'the database refuses the name or password in DATABASE_URL';
    case '3D000':
      return `${error.message}: make it first, or correct DATABASE_URL`;
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return `the database does not answer at ${address ?? '?'}:${port ?? '?'} (${code}). Does it run, and is DATABASE_URL right?`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the database's host is not known (${error.message}). Is DATABASE_URL right?`;
    case 'EADDRINUSE':
      return `port ${port ?? '?'} is taken by another program. End that, or choose another port: PORT=3001`;
    case 'EACCES':
      return `${error.message}: it belongs to another account`;
    default:
      return error.message;
  }
}

const refusal = ({ code, detail, errors = [] }: DomainError): string =>
  [errorCatalogue[code].title, detail, ...errors.map(({ field, message }) => `${field}: ${message}.`)]
    .filter(Boolean)
    .join(' ');

interface Coded {
  code?: string;
  address?: string;
  port?: number;
}

/** Node tries every address of a host and throws all failures at once. */
const firstCause = (error: Error): Coded =>
  error instanceof AggregateError ? ((error.errors[0] ?? error) as Coded) : (error as Coded);
