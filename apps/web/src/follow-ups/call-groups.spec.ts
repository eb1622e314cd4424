import { describe, expect, it } from '@jest/globals';
import { byUrgency, nextPerCase } from './call-groups.js';

describe('calls by urgency', () => {
  it('goes by the calendar day of the organization', () => {
    const calls = [
      { dueAt: '2026-03-07T23:00:00Z' },
      // Still the 7th in New York.
      { dueAt: '2026-03-08T04:30:00Z' },
      { dueAt: '2026-03-08T14:00:00Z' },
      { dueAt: '2026-03-09T14:00:00Z' },
    ];
    const now = Date.parse('2026-03-08T12:00:00Z');
    const found = byUrgency(calls, now, 'America/New_York');
    expect(found.overdue).toEqual(calls.slice(0, 2));
    expect(found.today).toEqual(calls.slice(2, 3));
    expect(found.coming).toEqual(calls.slice(3));
  });
});

describe('coming calls', () => {
  it('show the next of every case, and how many follow', () => {
    const [a, b] = [{ caseNumber: 'K7-42' }, { caseNumber: 'A1-10' }];
    expect(nextPerCase([a, b, { ...a }, { ...a }])).toEqual([
      { call: a, later: 2 },
      { call: b, later: 0 },
    ]);
  });
});
