import type { TestApp } from './app.js';
import type { Holder } from './people.js';

/** A sign-in ends without use: well before that, in minutes. */
const GLANCE_MINUTES = 600;

/**
 * Lets time pass until just after `due`, in milliseconds, which may be the next morning. Each of `who` has a page open that asks
 * now and then, so that she stays signed in and can be rung, whatever time of day it is when the test runs.
 */
export async function passUntil(app: TestApp, due: number, ...who: Holder[]): Promise<void> {
  const left = () => (due - app.now().getTime()) / 60_000 + 0.1;
  while (left() > 0) {
    app.passTime(Math.min(left(), GLANCE_MINUTES));
    app.sweep();
    for (const each of who) await each.send('GET', '/v1/me');
  }
}
