import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/actor.js';

/** What is known about the piece of work that is running: one HTTP request, socket command or job. */
export interface WorkContext {
  /** Follows the work from the request through the queue into every log line. */
  correlationId: string;
  actor?: Actor;
}

const storage = new AsyncLocalStorage<WorkContext>();

/** Runs `work` so that everything it calls finds `context`. */
export const runInContext = <T>(context: WorkContext, work: () => T): T => storage.run(context, work);

export const currentContext = (): WorkContext | undefined => storage.getStore();

/** The correlation id of the running work, or a new one outside of any. */
export const correlationId = (): string => storage.getStore()?.correlationId ?? randomUUID();

/** Accepts an id handed in from outside only in a form that is safe in logs. */
export const acceptCorrelationId = (given: unknown): string =>
  typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();

/** Says who does the running work, once that is known. */
export function actAs(actor: Actor): void {
  const context = storage.getStore();
  if (context) context.actor = actor;
}
