import { Injectable } from '@nestjs/common';
import type { Fact, FactMap, FactName } from '@causeway/kernel';
import { Logger } from '../logging/logger.js';

type Listener<Name extends FactName> = (
  payload: FactMap[Name],
  organizationId: string,
) => Promise<void> | void;

/**
 * Tells what happened, after it was committed. A listener that fails is logged and harms nobody: rows are the truth,
 * and whoever must not miss anything reads them.
 */
@Injectable()
export class FactBus {
  private readonly listeners = new Map<string, Listener<never>[]>();

  constructor(private readonly logger: Logger) {}

  on<Name extends FactName>(name: Name, listener: Listener<Name>): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
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
