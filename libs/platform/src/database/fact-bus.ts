import { Injectable } from '@nestjs/common';
import type { Fact, FactMap, FactName } from '@causeway/kernel';
import { Logger } from '../logging/logger.js';

type Listener<Name extends FactName> = (
  payload: FactMap[Name],
  organizationId: string,
) => Promise<void> | void;

/**
 * Tells what happened. Listeners of {@link on} hear it after it was committed: one that fails is logged and harms
 * nobody, since rows are the truth. What must not be missed (a notification, a follow-up) is written by listeners of
 * {@link within}, as rows of the same transaction.
 */
@Injectable()
export class FactBus {
  private readonly listeners = new Map<string, Listener<never>[]>();
  private readonly projections = new Map<string, Listener<never>[]>();

  constructor(private readonly logger: Logger) {}

  on<Name extends FactName>(name: Name, listener: Listener<Name>): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  /**
   * Calls `listener` inside the transaction that raised the fact, just before it commits; should it fail, nothing of
   * the transaction happened. It may raise facts itself.
   */
  within<Name extends FactName>(name: Name, listener: Listener<Name>): void {
    this.projections.set(name, [...(this.projections.get(name) ?? []), listener]);
  }

  /** Called by the unit of work: runs the listeners inside the transaction, also for the facts that they raise. */
  async project(facts: readonly Fact[]): Promise<void> {
    if (this.projections.size === 0) return;
    // Grows while it is walked.
    for (const { name, payload, organizationId } of facts) {
      for (const listener of this.projections.get(name) ?? [])
        await listener(payload as never, organizationId);
    }
  }

  publish(facts: readonly Fact[]): void {
    for (const { name, payload, organizationId } of facts) {
      for (const listener of this.listeners.get(name) ?? []) {
        void Promise.resolve()
          .then(() => listener(payload as never, organizationId))
          .catch((error: unknown) => this.logger.error({ err: error, fact: name }, 'A listener failed'));
      }
    }
  }
}
