import { describe, expect, it } from '@jest/globals';
import { verify, type Account } from './verify.js';

const START = Date.parse('2026-11-21T10:00:00Z');

type Step = [type: Account['timeline'][number]['type'], second: number, data?: Record<string, unknown>];

const account = (id: string, status: Account['card']['status'], ...steps: Step[]): Account => ({
  card: { id, caseNumber: `K-${id}`, place: `replay x/${id}`, status },
  timeline: steps.map(([type, second, data = {}], index) => ({
    seq: index + 1,
    type,
    at: new Date(START + second * 1000).toISOString(),
    data,
  })),
});

const by = (coachId: string) => ({ coachId });

const good = (id: string, coach = id, from = 0) =>
  account(
    id,
    'closed',
    ['received', from],
    ['offered', from + 1, by(coach)],
    ['accepted', from + 2, by(coach)],
    ['arrived', from + 3],
    ['closed', from + 4, by(coach)],
  );

const check = (acknowledged: string[], ...accounts: Account[]) =>
  verify(
    acknowledged.map((id) => ({ id, tag: `replay x/${id}` })),
    accounts,
    ({ place }) => place,
  );

const clean = { lost: [], doubled: [], broken: [] };

describe('verify', () => {
  it('finds nothing where every request came to its end once', () => {
    const unmet = account(
      '3',
      'unmet',
      ['received', 0],
      ['offered', 1, by('a')],
      ['withdrawn', 5, by('a')],
      ['unmet', 5],
    );
    expect(check(['1', '2', '3'], good('1'), good('2'), unmet)).toEqual(clean);
  });

  it('finds a request that was acknowledged and is gone', () => {
    expect(check(['1', '2'], good('1')).lost).toEqual([
      'replay x/2 was acknowledged as 2, which is not there',
    ]);
  });

  it('finds a request that never ended', () => {
    expect(check(['1'], account('1', 'searching', ['received', 0], ['offered', 1, by('a')])).lost).toEqual([
      'K-1 (1) did not come to an end: searching',
    ]);
  });

  it('finds a request that was stored twice', () => {
    const twin = good('9');
    twin.card.place = 'replay x/1';
    expect(check(['1'], good('1'), twin).doubled).toEqual(['replay x/1 is there 2 times: 1, 9']);
  });

  it('finds two coaches who held one request', () => {
    const twice = account(
      '1',
      'closed',
      ['received', 0],
      ['accepted', 1, by('a')],
      ['accepted', 2, by('b')],
      ['closed', 9],
    );
    expect(check(['1'], twice).doubled).toContain('K-1 (1) was held by two coaches at once');
  });

  it('lets a dispatcher give a request to another coach', () => {
    const handed = account(
      '1',
      'closed',
      ['received', 0],
      ['accepted', 1, by('a')],
      ['reassigned', 2, { coachId: 'b', before: 'a' }],
      ['closed', 9],
    );
    expect(check(['1', '2'], handed, good('2', 'a', 3))).toEqual(clean);
  });

  it('finds a coach who held two requests', () => {
    expect(check(['1', '2'], good('1', 'a'), good('2', 'a', 1)).doubled).toEqual([
      'coach a held K-1 and K-2 at once',
    ]);
    expect(check(['1', '2'], good('1', 'a'), good('2', 'a', 3))).toEqual(clean);
  });

  it('finds timelines that do not tell the whole story', () => {
    const gap = good('1');
    gap.timeline.splice(2, 1);
    expect(check(['1'], gap).broken).toEqual(['K-1 (1): its timeline has a gap: 1 2 4 5']);
    const headless = account('2', 'closed', ['offered', 0], ['closed', 1]);
    expect(check(['2'], headless).broken).toEqual(['K-2 (2): its timeline does not begin with "received"']);
    const afterlife = account('3', 'closed', ['received', 0], ['closed', 1], ['offered', 2]);
    expect(check(['3'], afterlife).broken).toEqual([
      'K-3 (3): it is closed, but its timeline\'s last entry is "offered"',
    ]);
    const backwards = account('4', 'closed', ['received', 9], ['closed', 1]);
    expect(check(['4'], backwards).broken).toEqual(['K-4 (4): time runs backwards at entry 2']);
    const twice = account('5', 'closed', ['received', 0], ['unmet', 1], ['closed', 2]);
    expect(check(['5'], twice).broken).toEqual(['K-5 (5): its timeline ends 2 times']);
  });
});
