import { describe, expect, it } from '@jest/globals';
import { rank } from './matching.js';
import type { CoachState, Situation } from './situation.js';

const now = new Date('2026-11-21T02:00:00Z');
const policy = { offerSeconds: 120, askAgainSeconds: 600, recheckSeconds: 15 };

const coach = (id: string, changes: Partial<CoachState> = {}): CoachState => ({
  id,
  latitude: 40,
  longitude: -75,
  onDuty: true,
  cleared: true,
  busy: false,
  askedElsewhere: false,
  languages: [],
  gender: null,
  pathways: [],
  lastOfferedAt: null,
  ...changes,
});

const order = (coaches: CoachState[], request: Partial<Situation['request']> = {}) =>
  rank(
    {
      request: {
        status: 'searching',
        modality: 'in_person',
        facility: { latitude: 40, longitude: -75 },
        preferredLanguage: null,
        preferredCoachGender: null,
        pathwayInterest: null,
        alarm: null,
        ...request,
      },
      offers: [],
      coaches,
    },
    policy,
    now,
  );

describe('rank', () => {
  it('puts a match of the wishes before an equal coach without', () => {
    const spanish = coach('b', { languages: ['ES'] });
    expect(order([coach('a'), spanish], { preferredLanguage: 'es' }).map(({ coachId }) => coachId)).toEqual([
      'b',
      'a',
    ]);
    expect(
      order([coach('a'), coach('b', { gender: 'woman' })], { preferredCoachGender: 'woman' })[0]?.coachId,
    ).toBe('b');
    expect(
      order([coach('a'), coach('b', { pathways: ['SMART'] })], { pathwayInterest: 'smart' })[0]?.coachId,
    ).toBe('b');
  });

  it('does not send a match from far away when somebody is near', () => {
    const far = coach('far', { latitude: 41, languages: ['es'] });
    expect(order([far, coach('near')], { preferredLanguage: 'es' })[0]?.coachId).toBe('near');
  });

  it('prefers, of equals, the one who was not asked lately', () => {
    const justAsked = coach('a', { lastOfferedAt: new Date(now.getTime() - 600_000) });
    expect(order([justAsked, coach('b')])[0]?.coachId).toBe('b');
  });

  it('explains every score, and names the reason for whoever cannot be asked', () => {
    const [first, second] = order([coach('a', { busy: true }), coach('b')], { preferredLanguage: 'es' });
    expect(first).toMatchObject({
      coachId: 'b',
      excludedBecause: null,
      totalPoints: 5,
      scores: [
        { name: 'travel', points: -5, value: 5 },
        { name: 'language', points: 0, value: 0 },
        { name: 'fairness', points: 10, value: 24 },
      ],
    });
    expect(second).toMatchObject({ coachId: 'a', excludedBecause: 'busy' });
  });

  it('asks for no clearance and no travel over video or phone', () => {
    const away = coach('a', { cleared: false, latitude: null, longitude: null });
    expect(order([away], { modality: 'phone' })[0]).toMatchObject({ excludedBecause: null, totalPoints: 10 });
    expect(order([away])[0]).toMatchObject({ excludedBecause: 'not_cleared' });
  });
});
