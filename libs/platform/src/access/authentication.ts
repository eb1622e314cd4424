import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';

/** Finds the actor behind a token of one kind; null when the token is unknown, expired or revoked. */
export type TokenResolver = (token: string) => Promise<Actor | null>;

export const tokenPrefix = {
  session: 'cwu_',
  facilityKey: 'cwf_',
  facilityLink: 'cwl_',
  portalLink: 'cwp_',
  status: 'cws_',
  calendar: 'cwc_',
  hsdsKey: 'cwh_',
} as const;

/** Name of the http-only cookie that carries a session token. */
export const SESSION_COOKIE = 'causeway_session';

/** A new random token of the given kind: 256 bits, so a fast hash is enough to store it. */
export const newToken = (prefix: string): string => prefix + randomBytes(32).toString('base64url');

/** What is stored and looked up in place of a token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Turns tokens into actors; each feature registers the kinds of token that it issues. */
@Injectable()
export class Authentication {
  private readonly resolvers = new Map<string, TokenResolver>();

  register(prefix: string, resolver: TokenResolver): void {
    this.resolvers.set(prefix, resolver);
  }

  async resolve(token: string): Promise<Actor | null> {
    if (token.length > 128) return null;
    return (await this.resolvers.get(token.slice(0, 4))?.(token)) ?? null;
  }
}

interface Headers {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** The token of a request: the bearer when there is one, else the session cookie. */
export function tokenOf(headers: Headers): { token: string; from: 'bearer' | 'cookie' } | undefined {
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return { token: bearer, from: 'bearer' };
  const cookie = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];
  return cookie ? { token: cookie, from: 'cookie' } : undefined;
}
