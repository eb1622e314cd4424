import { describe, expect, it } from '@jest/globals';
import { statisticsOf } from './statistics.js';
import type { Account } from './verify.js';

type Step = [type: Account['timeline'][number]['type'], seconds: number, data?: Record<string, unknown>];

const account = (...steps: Step[]): Account => ({
  card: { id: '1', caseNumber: 'K7-42', place: '', status: 'closed' },
  timeline: steps.map(([type, seconds, data = {}], index) => ({
    seq: index + 1,
    type,
    at: new Date(seconds * 1000).toISOString(),
    data,
  })),
});

describe('statisticsOf', () => {
  it('counts what became of requests and offers', () => {
    const figures = statisticsOf(
      [
        account(
          ['received', 0],
          ['offered', 0],
          ['declined', 1],
          ['offered', 1],
          ['standby', 2],
          ['accepted', 3],
          ['arrived', 5],
          ['closed', 9],
        ),
        account(['received', 0], ['offered', 0], ['withdrawn', 9], ['alarmed', 9], ['unmet', 9]),
      ],
      60,
    );
    expect(figures).toMatchObject({
      requests: 2,
      accepted: 1,
      unmet: 1,
      cancelled: 0,
      alarms: 1,
      offers: { made: 3, declined: 1, standby: 1, unanswered: 0, perRequest: 1.5 },
      toAccept: { count: 1, p50: 3 },
      toArrive: { count: 1, p50: 5 },
      toOfferMs: { count: 2, p50: 0 },
    });
  });

  it('can count the time in which an offer waited in vain as it was', () => {
    // 60 s in vain, then 30 s: at 60 times real speed 90 simulated minutes, of which 59 are the fault of the speed.
    const late = account(
      ['received', 0],
      ['offered', 0, { offerId: 'a' }],
      ['expired', 60, { offerId: 'a' }],
      ['offered', 60, { offerId: 'b' }],
      ['accepted', 90],
    );
    const { toAccept, toAcceptUnstretched } = statisticsOf([late], 60);
    expect(toAccept.p50).toBe(90);
    expect(toAcceptUnstretched.p50).toBe(31);
  });

  it('has no figures where nothing happened', () => {
    expect(statisticsOf([], 60)).toMatchObject({
      requests: 0,
      offers: { perRequest: null },
      toAccept: { count: 0, p50: null, p90: null },
    });
  });
});
