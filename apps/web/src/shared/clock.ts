import { useSyncExternalStore } from 'react';

/**
 * The server's clock, as seen from here. Old ward computers and phones are minutes off, and a countdown that
 * differs from the server's offers coaches something that is over.
 */
let offset = 0;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now() + offset;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  // Without a running timer the value is as old as the last reader.
  if (!timer) now = Date.now() + offset;
  return now;
}

let newest = 0;

/**
 * Sets the clock by a time the server has just sent. Differences under 1.5 s are travel time and left alone,
 * and so is a time that is not newer than the last: it comes out of a cache.
 */
export function noteServerTime(at: number): void {
  if (!(at > newest)) return;
  newest = at;
  const measured = at - Date.now();
  if (Math.abs(measured - offset) < 1_500) return;
  offset = measured;
  tick();
}

/** {@link noteServerTime} for an answer's `serverNow`. */
export function noteServerNow(serverNow: string): void {
  noteServerTime(Date.parse(serverNow));
}

/** The server's time now, in milliseconds, without waiting for the next second. */
export function serverTime(): number {
  return Date.now() + offset;
}

/** The server's time in milliseconds, once a second, in step across the whole screen. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read);
}
