import { describe, expect, it } from '@jest/globals';
import { rank } from './matching.js';
import type { Policy } from './policy.js';
import type { Reach } from './reach.js';
import type { CoachState, RequestState } from './situation.js';
import { after, coach, now, offer, policy, request } from './situation.fixture.js';

const everywhere: Reach = { modality: 'in_person', nearby: false, onCall: false };

interface Given {
  reach?: Partial<Reach>;
  terms?: Partial<Policy>;
  asked?: Partial<RequestState>;
}

const ranking = (coaches: CoachState[], { reach, terms, asked }: Given = {}) =>
  rank(coaches, {
    request: request(asked),
    reach: { ...everywhere, ...reach },
    policy: { ...policy, ...terms },
    now,
  }).map((candidate) => ({
    coachId: candidate.coachId,
    excludedBecause: candidate.excludedBecause,
    totalPoints: candidate.totalPoints,
    scores: candidate.scores(),
  }));

const order = (coaches: CoachState[], given?: Given) => ranking(coaches, given).map(({ coachId }) => coachId);
const why = (changes: Partial<CoachState>, given?: Given) =>
  ranking([coach('a', 1, changes)], given)[0]?.excludedBecause;
const points = (name: string, changes: Partial<CoachState>, given?: Given) =>
  ranking([coach('a', 1, changes)], given)[0]?.scores.find((score) => score.name === name);

describe('rank', () => {
  it('puts a match of the wishes before an equal coach without', () => {
    const both = (changes: Partial<CoachState>) => [coach('a'), coach('b', 1, changes)];
    expect(order(both({ languages: ['ES'] }), { asked: { preferredLanguage: 'es' } })).toEqual(['b', 'a']);
    expect(order(both({ gender: 'woman' }), { asked: { preferredCoachGender: 'woman' } })[0]).toBe('b');
    expect(order(both({ pathways: ['SMART'] }), { asked: { pathwayInterest: 'smart' } })[0]).toBe('b');
    expect(order(both({ firstName: 'Dana' }), { asked: { askedForCoach: 'dana' } })[0]).toBe('b');
  });

  it('does not send a match from far away when somebody is near', () => {
    const far = coach('far', 120, { languages: ['es'] });
    expect(order([far, coach('near')], { asked: { preferredLanguage: 'es' } })[0]).toBe('near');
  });

  it('prefers, of equals, the one who was not asked lately, and who carried less', () => {
    expect(order([coach('a', 1, { lastOfferedAt: after(-600) }), coach('b')])[0]).toBe('b');
    expect(order([coach('a', 1, { callsThisShift: 2 }), coach('b')])[0]).toBe('b');
    expect(points('load', { callsThisShift: 1, hardCallsThisWeek: 1 })).toMatchObject({
      points: -9,
      value: 3,
    });
  });

  it('puts whoever cannot be asked last, more points first, and leaves equals as they came', () => {
    const coaches = [
      coach('d', 1),
      coach('b', 1),
      coach('e', 40),
      coach('c', 1),
      coach('a', 1, { busy: true }),
    ];
    expect(order(coaches)).toEqual(['d', 'b', 'c', 'e', 'a']);
    expect(order(coaches.toReversed())).toEqual(['c', 'b', 'd', 'e', 'a']);
  });

  it('counts a decline of another request for nothing', () => {
    expect(order([coach('a'), coach('b')], { asked: { offers: [offer('b', 'declined')] } })).toEqual([
      'a',
      'b',
    ]);
    expect(order([coach('a'), coach('b')])).toEqual(['a', 'b']);
  });

  it('asks who can be there before the person leaves, however much nearer to every wish another is', () => {
    const late = coach('late', 40, { languages: ['es'], firstName: 'Dana' });
    const asked = { expectedLeaveAt: after(1800), preferredLanguage: 'es', askedForCoach: 'Dana' };
    expect(order([late, coach('near', 20)], { asked })[0]).toBe('near');
  });

  it('adds up, for everybody, in the order of the sums', () => {
    const coaches = Array.from({ length: 100 }, (_, index) =>
      coach(`c${index}`, (index * 7) % 40, {
        busy: index % 5 === 0,
        lastOfferedAt: index % 3 === 0 ? null : after(-977 * index),
        callsThisShift: index % 4,
      }),
    );
    const ranked = ranking(coaches, { asked: { preferredLanguage: 'en' } });
    for (const { scores, totalPoints } of ranked)
      expect(scores.reduce((sum, { points: each }) => sum + each, 0)).toBeCloseTo(totalPoints, 6);
    for (const [index, { excludedBecause, totalPoints }] of ranked.entries()) {
      const next = ranked[index + 1];
      if (next && (next.excludedBecause === null) === (excludedBecause === null))
        expect(next.totalPoints).toBeLessThanOrEqual(totalPoints);
      expect(excludedBecause !== null).toBe(index >= 80);
    }
  });

  it('explains every score, and names the reason for whoever cannot be asked', () => {
    const [first, second] = ranking([coach('a', 0, { busy: true }), coach('b', 0)], {
      asked: { preferredLanguage: 'es' },
    });
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

  it.each<[string, Partial<CoachState>, Given?]>([
    ['off_duty', { duty: 'off_duty' }],
    ['on_call_later', { duty: 'on_call' }],
    ['excluded', { notSentTo: new Set(['mercy']) }],
    ['no_modality', { modalities: ['phone'] }],
    ['no_language', {}, { asked: { preferredLanguage: 'es', languageRequired: true } }],
    ['no_gender', {}, { asked: { preferredCoachGender: 'woman', genderRequired: true } }],
    ['not_cleared', { clearedFor: new Set(['elsewhere']) }],
    ['too_far', { maxTravelMinutes: 5 }],
    ['paused', { pausedUntil: after(60) }],
    ['resting', { lastHardCallAt: after(-7000) }],
    ['resting', { hardCallsThisWeek: 2 }, { terms: { hardCallsPerWeek: 2 } }],
    ['shift_full', { callsThisShift: 3 }, { terms: { callsPerShift: 3 } }],
    ['resting', { hardCallsThisWeek: 1, hardCallsPerWeek: 1 }, { terms: { hardCallsPerWeek: 2 } }],
    ['resting', { hardCallsThisWeek: 2, hardCallsPerWeek: 9 }, { terms: { hardCallsPerWeek: 2 } }],
    ['shift_full', { callsThisShift: 1, callsPerShift: 1 }],
    ['busy', { busy: true }],
    ['busy', { busy: true, phoneCallsAtOnce: 3 }, { reach: { modality: 'phone' } }],
    ['busy', { phoneCalls: 1 }, { reach: { modality: 'phone' } }],
    ['busy', { phoneCalls: 2, phoneCallsAtOnce: 2 }, { reach: { modality: 'phone' } }],
    ['busy', { phoneCalls: 1, phoneCallsAtOnce: 2 }],
    ['being_asked', { askedElsewhere: 'alone' }, { terms: { mode: 'broadcast' } }],
    ['being_asked', { askedElsewhere: 'together' }],
    ['being_asked', {}, { asked: { offers: [offer('a', 'open')] } }],
    ['declined_this', {}, { asked: { offers: [offer('a', 'declined')] } }],
    ['standing_by', {}, { asked: { offers: [offer('a', 'standby')] } }],
    ['no_answer_yet', {}, { asked: { offers: [offer('a', 'expired', { expiresAt: after(-60) })] } }],
    ['not_nearby', {}, { reach: { nearby: true }, terms: { nearbyMinutes: 5 } }],
    ['against_wish', {}, { reach: { nearby: true }, asked: { preferredLanguage: 'es' } }],
  ])('says %s', (reason, changes, given = {}) => {
    expect(why(changes, given)).toBe(reason);
  });

  it.each<[string, Partial<CoachState>, Given?]>([
    ['a second-line coach once the search has come to it', { duty: 'on_call' }, { reach: { onCall: true } }],
    ['a coach whose breather is over', { pausedUntil: now }],
    ['a coach who has rested', { lastHardCallAt: after(-7200) }],
    [
      'a coach who is asked together with others',
      { askedElsewhere: 'together' },
      { terms: { mode: 'broadcast' } },
    ],
    [
      'a coach who did not answer ten minutes ago',
      {},
      { asked: { offers: [offer('a', 'expired', { expiresAt: after(-600) })] } },
    ],
    ['a coach whose offer was taken back', {}, { asked: { offers: [offer('a', 'withdrawn')] } }],
    ['somebody against a wish once the search is wider', {}, { asked: { preferredLanguage: 'es' } }],
    [
      'somebody who is not cleared, over the phone',
      { clearedFor: new Set() },
      { reach: { modality: 'phone' } },
    ],
    [
      'a coach on the phone who can hold another call',
      { phoneCalls: 1, phoneCallsAtOnce: 2 },
      { reach: { modality: 'phone' } },
    ],
    ['somebody far away, over the phone', { maxTravelMinutes: 1 }, { reach: { modality: 'phone' } }],
  ])('lets %s be asked', (_, changes, given = {}) => {
    expect(why(changes, given)).toBeNull();
  });

  it('counts no travel over video or phone', () => {
    expect(points('travel', {}, { reach: { modality: 'phone' } })).toBeUndefined();
  });
});
