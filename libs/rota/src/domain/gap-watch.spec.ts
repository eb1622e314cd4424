import { describe, expect, it } from '@jest/globals';
import type { CoverageProblem } from './coverage.js';
import { gapNews, TELL_AHEAD_MS, type KnownGap } from './gap-watch.js';

const HOUR = 3_600_000;
const now = new Date('2026-03-02T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * HOUR);
const gap = (from: number, to: number, wishes: Partial<CoverageProblem> = {}): CoverageProblem => ({
  ...{ kind: 'gap', role: 'primary', needed: 1, planned: 0 },
  ...{ startsAt: at(from), endsAt: at(to), ...wishes },
});
const known = (from: number, to: number, role: KnownGap['role'] = 'primary'): KnownGap => ({
  ...{ id: `${role} ${from}`, role, startsAt: at(from), endsAt: at(to) },
});

describe('news about gaps', () => {
  it('are gaps that nobody was told of and that begin within three days', () => {
    const far = TELL_AHEAD_MS / HOUR + 1;
    const problems = [gap(2, 10), gap(26, 34), gap(far, far + 8)];
    expect(gapNews([], problems, now)).toEqual({ gone: [], still: [], fresh: problems.slice(0, 2) });
  });

  it('are not what is over, nor where more are on call than needed', () => {
    const problems = [gap(-9, -1), gap(2, 10, { kind: 'overlap', planned: 2 })];
    expect(gapNews([], problems, now).fresh).toEqual([]);
  });

  it('leave a gap that shrank or grew the one that was told of', () => {
    const [shrunk, grown] = [gap(5, 10), gap(20, 40)];
    const { gone, still, fresh } = gapNews([known(2, 10), known(26, 34)], [shrunk, grown], now);
    expect([gone, fresh]).toEqual([[], []]);
    expect(still).toEqual([
      { ...known(2, 10), startsAt: at(5) },
      { ...known(26, 34), startsAt: at(20), endsAt: at(40) },
    ]);
  });

  it('tell a gap of primaries from one of secondaries', () => {
    const { gone, fresh } = gapNews([known(2, 10)], [gap(2, 10, { role: 'secondary' })], now);
    expect(gone).toEqual([known(2, 10)]);
    expect(fresh).toHaveLength(1);
  });

  it('forget a gap that was filled, so that it is news when it opens again', () => {
    expect(gapNews([known(2, 10)], [], now)).toEqual({ gone: [known(2, 10)], still: [], fresh: [] });
  });
});
