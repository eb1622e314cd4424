import type { Schemas } from './api.js';

/**
 * What stays on this device for reading without a network, for as long as somebody is signed in: who that is, and what
 * features keep besides. All of it is forgotten the moment the session is over, since this may be a shared phone.
 */
const name = 'causeway.me';
const forgetting: (() => unknown)[] = [];

/** Features say here how what they keep is forgotten. */
export function onForget(forget: () => unknown): void {
  forgetting.push(forget);
}

/** The session is over. */
export function forgetKept(): void {
  quietly(() => localStorage.removeItem(name));
  for (const forget of forgetting) forget();
}

/** Remembers who is signed in, so that the app opens without a network. */
export function keepMe(me: Schemas['Me']): void {
  quietly(() => localStorage.setItem(name, JSON.stringify(me)));
}

/** Who was signed in when the network was last there. */
export function keptMe(): Schemas['Me'] | null {
  const kept = quietly(() => localStorage.getItem(name));
  return kept ? (JSON.parse(kept) as Schemas['Me']) : null;
}

// Storage may be refused (private windows) or full; then nothing is kept.
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
