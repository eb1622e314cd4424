import { describe, expect, it } from '@jest/globals';
import { isAlive, shouldTouch } from './session-life.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes));
const limits = { idleMinutes: 30, days: 1 };

describe('isAlive', () => {
  it('ends a sign-in that was not used for the idle time', () => {
    expect(isAlive({ createdAt: at(0), lastUsedAt: at(10) }, limits, at(39))).toBe(true);
    expect(isAlive({ createdAt: at(0), lastUsedAt: at(10) }, limits, at(40))).toBe(false);
  });

  it('ends a sign-in after its days however much it is used', () => {
    expect(isAlive({ createdAt: at(0), lastUsedAt: at(1439) }, limits, at(1439))).toBe(true);
    expect(isAlive({ createdAt: at(0), lastUsedAt: at(1439) }, limits, at(1440))).toBe(false);
  });
});

describe('shouldTouch', () => {
  it('writes at most once a minute', () => {
    expect(shouldTouch(at(0), new Date(at(1).getTime() - 1))).toBe(false);
    expect(shouldTouch(at(0), at(1))).toBe(true);
  });
});
