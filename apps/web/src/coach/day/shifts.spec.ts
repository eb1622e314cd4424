import { describe, expect, it } from '@jest/globals';
import { currentOrNext } from './shifts.js';

type Shift = Parameters<typeof currentOrNext>[0][number];

const now = Date.parse('2026-11-21T23:30:00Z');

describe('currentOrNext', () => {
  const shift = (id: string, startsAt: string, endsAt: string, cancelled = false) =>
    ({ id, startsAt, endsAt, cancelled }) as Shift;

  it('is the running shift before the next, and never one that is over or cancelled', () => {
    const over = shift('over', '2026-11-21T08:00:00Z', '2026-11-21T16:00:00Z');
    const running = shift('running', '2026-11-21T22:00:00Z', '2026-11-22T06:00:00Z');
    const next = shift('next', '2026-11-22T22:00:00Z', '2026-11-23T06:00:00Z');
    const cancelled = shift('cancelled', '2026-11-21T23:45:00Z', '2026-11-22T06:00:00Z', true);
    expect(currentOrNext([next, running, over, cancelled], now)?.id).toBe('running');
    expect(currentOrNext([next, over, cancelled], now)?.id).toBe('next');
    expect(currentOrNext([over, cancelled], now)).toBeUndefined();
  });
});
