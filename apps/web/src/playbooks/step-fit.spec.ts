import { describe, expect, it } from '@jest/globals';
import { fitOf, isWithin, momentIn } from './step-fit.js';

type Resource = NonNullable<Parameters<typeof fitOf>[1]>;
type Step = Parameters<typeof fitOf>[0];

const open = { open: true, until: null, next: null };
const mercy: Resource = {
  ...{ accepts: ['couples'], opening: open, status: 'active', retiredAt: null },
  ...{ phone: '+12035550142', capacities: [] },
};
const call: Step = { resourceId: 'mercy', say: null, hours: null, onlyFor: [] };
/** A Saturday at 22:30. */
const night = { minute: 22 * 60 + 30, weekday: 6 };

describe('whether a step fits', () => {
  it('is worth a call now where everything that is needed is taken', () => {
    expect(fitOf(call, mercy, ['couples'], night)).toEqual({ fit: 'now' });
    expect(fitOf(call, mercy, [], night)).toEqual({ fit: 'now' });
  });

  it('says what to ask where nobody has said whether they take it', () => {
    expect(fitOf(call, mercy, ['couples', 'pets', 'no_id'], night)).toEqual({
      fit: 'ask',
      needs: ['pets', 'no_id'],
    });
  });

  it('waits until a place opens, and says when', () => {
    const closed = { ...mercy, opening: { open: false, until: null, next: '2026-11-22T13:00:00Z' } };
    expect(fitOf(call, closed, [], night)).toEqual({
      fit: 'later',
      at: '2026-11-22T13:00:00Z',
      because: 'closed',
    });
    const unknown = { ...mercy, opening: { open: null, until: null, next: null } };
    expect(fitOf(call, unknown, [], night)).toEqual({ fit: 'now' });
  });

  it('waits where no bed is free, and calls where nobody knows', () => {
    const beds = (available: number | null) => ({
      ...mercy,
      capacities: [{ available }] as unknown as Resource['capacities'],
    });
    expect(fitOf(call, beds(0), [], night)).toMatchObject({ fit: 'later', because: 'full' });
    expect(fitOf(call, beds(2), [], night)).toEqual({ fit: 'now' });
    expect(fitOf(call, beds(null), [], night)).toEqual({ fit: 'now' });
  });

  it('is for nobody else than the step is for', () => {
    const couples = { ...call, onlyFor: ['couples' as const, 'pets' as const] };
    expect(fitOf(couples, mercy, ['pets'], night)).toEqual({
      fit: 'no',
      because: 'only_for',
      needs: ['couples'],
    });
    expect(fitOf(couples, mercy, ['couples', 'pets'], night)).toEqual({ fit: 'ask', needs: ['pets'] });
  });

  it('sends nobody to what is no longer in use', () => {
    expect(fitOf(call, { ...mercy, retiredAt: '2026-01-01T00:00:00Z' }, [], night)).toMatchObject({
      because: 'not_in_use',
    });
  });

  it('takes a step of words alone as it is, at its hours', () => {
    const say: Step = {
      ...call,
      resourceId: null,
      say: 'Call the hotline',
      hours: { from: '08:00', until: '17:00', days: [] },
    };
    expect(fitOf(say, undefined, ['pets'], night)).toMatchObject({ fit: 'later', because: 'hours' });
    expect(fitOf({ ...say, hours: null }, undefined, ['pets'], night)).toEqual({ fit: 'do' });
  });
});

describe('hours of a step', () => {
  const nights = { from: '20:00', until: '06:00', days: [5, 6] };

  it.each([
    ['Friday at 20:00', 5, '20:00', true],
    ['Saturday at 05:59, begun on Friday', 6, '05:59', true],
    ['Sunday at 05:59, begun on Saturday', 7, '05:59', true],
    ['Friday at 05:59, begun on Thursday', 5, '05:59', false],
    ['Sunday at 20:00', 7, '20:00', false],
    ['Saturday at 06:00', 6, '06:00', false],
  ])('over midnight: %s', (_, weekday, time, within) => {
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    expect(isWithin(nights, { weekday, minute })).toBe(within);
  });

  it('mean every day where none is named, and a whole day where both ends are the same', () => {
    expect(isWithin({ from: '08:00', until: '17:00', days: [] }, { weekday: 3, minute: 9 * 60 })).toBe(true);
    expect(isWithin({ from: '00:00', until: '00:00', days: [3] }, { weekday: 3, minute: 9 * 60 })).toBe(true);
    expect(isWithin({ from: '00:00', until: '00:00', days: [3] }, { weekday: 4, minute: 9 * 60 })).toBe(
      false,
    );
  });

  it('are those of the wall in the organization’s zone', () => {
    const at = Date.parse('2026-11-22T03:30:00Z');
    expect(momentIn('America/New_York', at)).toEqual(night);
    expect(momentIn('UTC', at)).toEqual({ minute: 3 * 60 + 30, weekday: 7 });
  });
});
