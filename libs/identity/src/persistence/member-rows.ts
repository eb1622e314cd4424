import { DomainError } from '@causeway/contracts';
import { QueryFailedError } from 'typeorm';

/** All that requesters are told of a name. */
export const firstNameOf = (displayName: string): string => displayName.split(/\s+/)[0] ?? displayName;

/** What a write that failed means. @throws DomainError `member.email_taken`, or the error itself */
export function emailTaken(error: unknown): never {
  const { code, constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
    code?: string;
    constraint?: string;
  };
  if (code === '23505' && constraint === 'member_email') throw new DomainError('member.email_taken');
  throw error;
}
