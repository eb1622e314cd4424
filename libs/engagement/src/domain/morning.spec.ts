import { describe, expect, it } from '@jest/globals';
import { morningNews } from './morning.js';

const now = new Date('2026-03-10T12:00:00Z');
const due = (coachId: string | null, hoursAgo: number) => ({
  coachId,
  dueAt: new Date(now.getTime() - hoursAgo * 3_600_000),
});

describe('the morning', () => {
  it('tells each coach once, however many calls she has', () => {
    expect(morningNews([due('ada', -6), due('ben', -2), due('ada', 20)], now)).toEqual({
      coachIds: ['ada', 'ben'],
      waiting: false,
    });
  });

  it('tells those who dispatch of calls that nobody owns, and of those that are two days late', () => {
    expect(morningNews([due(null, -6)], now)).toEqual({ coachIds: [], waiting: true });
    expect(morningNews([due('ada', 47)], now).waiting).toBe(false);
    expect(morningNews([due('ada', 48)], now)).toEqual({ coachIds: ['ada'], waiting: true });
  });

  it('tells nobody when there is nothing to call', () => {
    expect(morningNews([], now)).toEqual({ coachIds: [], waiting: false });
  });
});
