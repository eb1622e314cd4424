import { describe, expect, it } from '@jest/globals';
import { isTold, usualLevel } from './notify-level.js';

const now = new Date('2026-11-22T02:00:00Z');
const later = new Date('2026-11-22T08:00:00Z');

describe('who has chosen nothing', () => {
  it('is told of all where few talk to one another, else when called', () => {
    expect(usualLevel('direct', true)).toBe('all');
    expect(usualLevel('request', true)).toBe('all');
    expect(usualLevel('request', false)).toBe('mentions');
    expect(usualLevel('team', false)).toBe('mentions');
    expect(usualLevel('topic', true)).toBe('mentions');
  });
});

describe('a message', () => {
  it.each([
    ['all', false, true],
    ['all', true, true],
    ['mentions', false, false],
    ['mentions', true, true],
    ['none', true, false],
  ] as const)('at level %s, calling: %s, is told: %s', (level, called, told) => {
    expect(isTold({ level, mutedUntil: null }, called, now)).toBe(told);
    expect(isTold({ level, mutedUntil: later }, called, now)).toBe(false);
    expect(isTold({ level, mutedUntil: now }, called, now)).toBe(told);
  });
});
