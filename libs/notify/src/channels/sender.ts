import type { NotifyChannel } from '../domain/plan.js';
import type { Kind } from '../kinds/index.js';
import type { TextLanguage } from '../texts/index.js';

/** A notification that is about to be sent, with everything that its channel needs. */
export interface Letter {
  notificationId: string;
  organizationId: string;
  memberId: string;
  channel: NotifyChannel;
  kind: Kind;
  subjectId: string;
  /** Address of the screen that it opens. */
  url: string;
  /** For how long it is of use, in seconds. */
  ttlSeconds: number;
  email: string;
  /** Of who gets it. */
  language: TextLanguage | null;
  /** E.164 */
  phone: string | null;
  code: string | null;
  devices: { id: string; endpoint: string; p256dh: string; auth: string }[];
}

/** What came of an attempt. `reason` is the provider's word, never anything about a person. */
export type Attempt =
  | { result: 'sent'; providerId?: string }
  /** Another attempt may help. */
  | { result: 'later'; reason: string }
  /** No other attempt will. */
  | { result: 'never'; reason: string };

/** Sends in one way. Never throws, and never takes longer than {@link PATIENCE_MS}. */
export interface Sender {
  /** Whether this installation has what it takes. */
  readonly ready: boolean;
  send(letter: Letter): Promise<Attempt>;
}

/** A provider that takes longer is taken for dead, in milliseconds. */
export const PATIENCE_MS = 10_000;

/** Statuses of HTTP that get better by themselves. */
export const isTemporary = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** A short word for what went wrong on the way to a provider: `ECONNREFUSED`, `TimeoutError`. */
export function mishap(error: unknown): string {
  const { code, name, cause } = (error ?? {}) as { code?: unknown; name?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  if (cause) return mishap(cause);
  return typeof name === 'string' ? name : 'unknown';
}
