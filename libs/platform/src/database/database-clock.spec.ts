import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DatabaseClock } from './database-clock.js';

const start = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;

describe('the clock that all processes share', () => {
  let clock: DatabaseClock | undefined;
  const warn = jest.fn();
  /** How far this machine is behind PostgreSQL, and how long the question travels. */
  let behindMs: number;
  let wayMs: number;

  const ask = async () => {
    jest.setSystemTime(Date.now() + wayMs);
    const theirs = Date.now() + behindMs;
    jest.setSystemTime(Date.now() + wayMs);
    return theirs;
  };
  const differsBy = () => (clock?.now().getTime() ?? NaN) - Date.now();

  beforeEach(() => {
    jest.useFakeTimers({ now: start });
    [behindMs, wayMs] = [0, 0];
    warn.mockClear();
  });
  afterEach(() => {
    clock?.onApplicationShutdown();
    jest.useRealTimers();
  });

  it('is the one of PostgreSQL from the start, ahead or behind', async () => {
    for (behindMs of [MINUTE, -MINUTE]) {
      clock = await DatabaseClock.start(ask, { warn });
      expect(differsBy()).toBe(behindMs);
      clock.onApplicationShutdown();
    }
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it('follows when the machine’s clock is set later', async () => {
    clock = await DatabaseClock.start(ask, { warn });
    behindMs = 5 * MINUTE;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(differsBy()).toBe(5 * MINUTE);
  });

  it('stays even over small differences and slow answers', async () => {
    [behindMs, wayMs] = [200, 400];
    clock = await DatabaseClock.start(ask, { warn });
    behindMs = -600;
    await clock.compare();
    expect(differsBy()).toBe(0);
    expect(warn).not.toHaveBeenCalled();
  });

  it('keeps what it knows while PostgreSQL is away', async () => {
    behindMs = MINUTE;
    let away = false;
    clock = await DatabaseClock.start(() => (away ? Promise.reject(new Error('away')) : ask()), { warn });
    away = true;
    await jest.advanceTimersByTimeAsync(30_000);
    expect(differsBy()).toBe(MINUTE);
  });
});
