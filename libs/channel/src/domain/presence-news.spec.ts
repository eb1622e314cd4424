import { beforeEach, describe, expect, it } from '@jest/globals';
import { PresenceNews } from './presence-news.js';

describe('who comes and goes', () => {
  let news: PresenceNews;
  const nobody = new Set<string>();
  const tell = (now: number, elsewhere: ReadonlySet<string> = nobody) => [
    ...news.take(news.due(now), elsewhere),
  ];
  beforeEach(() => {
    news = new PresenceNews();
  });

  it('is told once, all of a moment together, to each room its own', () => {
    news.came('ann', ['team']);
    news.came('ben', ['team', 'north']);
    expect(tell(0)).toEqual([
      ['team', { came: ['ann', 'ben'], went: [] }],
      ['north', { came: ['ben'], went: [] }],
    ]);
    expect(news.waiting).toBe(false);
    expect(tell(0)).toEqual([]);
  });

  it('is gone only after a while', () => {
    news.went('ann', ['team'], 5_000);
    expect(tell(4_999)).toEqual([]);
    expect(news.waiting).toBe(true);
    expect(tell(5_000)).toEqual([['team', { came: [], went: ['ann'] }]]);
    expect(news.waiting).toBe(false);
  });

  it('says nothing of who is back in time, was there for a moment, or is there by another line', () => {
    news.went('ann', ['team'], 5_000);
    news.came('ann', ['team']);
    news.came('ben', ['team']);
    news.went('ben', ['team'], 5_000);
    news.went('cal', ['team'], 5_000);
    expect(tell(5_000, new Set(['cal']))).toEqual([]);
    expect(news.waiting).toBe(false);
  });

  it('does not call somebody gone who came back while the others were asked', () => {
    news.went('ann', ['team'], 0);
    const due = news.due(0);
    news.came('ann', ['team']);
    expect([...news.take(due, nobody)]).toEqual([]);
  });
});
