import { DomainError, type ErrorCode } from '@causeway/contracts';
import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { reachOf, type Action } from './permissions.js';

/** Which of `ids` belong to `actor`. Asked inside the tenant's unit of work. */
export type OwnershipRule = (actor: Actor, ids: readonly string[]) => Promise<Iterable<string>>;

/** Answers who may do what, from the table in permissions.ts and each subject's ownership rule. */
@Injectable()
export class Access {
  private readonly rules = new Map<string, OwnershipRule>();

  /** Features register how `own` is decided for their subject, once, when they start. */
  own(subject: string, rule: OwnershipRule): void {
    this.rules.set(subject, rule);
  }

  /** The ids among `ids` on which `actor` may do `action`. */
  async can(actor: Actor, action: Action, ids: readonly string[]): Promise<Set<string>> {
    const reach = reachOf(actor, action);
    if (!reach) return new Set();
    if (reach === 'all') return new Set(ids);
    const rule = this.rules.get(action.slice(0, action.indexOf('.')));
    if (!rule) throw new Error(`No ownership rule for ${action}`);
    return new Set(await rule(actor, ids));
  }

  /**
   * Passes when `actor` may do `action` on `id`.
   * @throws DomainError `hidden` (a not-found code, so that nothing is confirmed) when not.
   */
  async demand(actor: Actor, action: Action, id: string, hidden: ErrorCode): Promise<void> {
    if (!(await this.can(actor, action, [id])).has(id)) throw new DomainError(hidden);
  }
}
