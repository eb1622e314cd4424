import { DomainError } from '@causeway/contracts';
import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor, MemberActor } from '../access/actor.js';
import { Authentication, tokenOf, tokenPrefix } from '../access/authentication.js';
import { reachOf, type Action } from '../access/permissions.js';
import { CONFIGURATION, type Configuration } from '../config/config.js';
import { actAs, currentContext } from '../context/context.js';
import { sameOrigin } from './same-origin.js';

const PUBLIC = 'causeway:public';
const ACTION = 'causeway:action';

/** Whoever holds one of these has no account to sign in to. */
const links = [tokenPrefix.facilityLink, tokenPrefix.portalLink];

/** The endpoint answers anybody. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** The endpoint is for actors that the table of permissions lets do `action`. Without it, any member may call. */
export const Allow = (action: Action): MethodDecorator => SetMetadata(ACTION, action);

/** Knows who calls every endpoint, and whether such a caller may at all; which rows, the use case asks {@link Access}. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType() !== 'http') return true;
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const targets = [execution.getHandler(), execution.getClass()];
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) ?? false;
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    const offered = tokenOf(request.headers);
    if (changes && offered?.from !== 'bearer' && !sameOrigin(request.headers, this.configuration.BASE_URL)) {
      throw new DomainError('auth.foreign_origin');
    }
    if (isPublic) return true;

    const actor = offered ? await this.authentication.resolve(offered.token) : null;
    if (!offered || !actor) {
      const isLink = links.some((prefix) => offered?.token.startsWith(prefix));
      throw new DomainError(isLink ? 'facility.link_invalid' : 'auth.required');
    }
    actAs(actor);
    const action = this.reflector.getAllAndOverride<Action | undefined>(ACTION, targets);
    if (action ? !reachOf(actor, action) : actor.kind !== 'member') throw new DomainError('access.denied');
    return true;
  }
}

/** The actor of the running work. @throws DomainError `auth.required` when there is none */
export function currentActor(): Actor {
  const actor = currentContext()?.actor;
  if (!actor) throw new DomainError('auth.required');
  return actor;
}

/** The member who acts; null when it is somebody else, or the engine. */
export function currentMemberId(): string | null {
  const actor = currentContext()?.actor;
  return actor?.kind === 'member' ? actor.memberId : null;
}

/** The member who acts. @throws DomainError `access.denied` when it is not a member */
export function currentMember(): MemberActor {
  const actor = currentActor();
  if (actor.kind !== 'member') throw new DomainError('access.denied');
  return actor;
}
