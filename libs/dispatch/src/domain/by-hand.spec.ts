import { describe, expect, it } from '@jest/globals';
import { mayMeet, unfitBecause } from './by-hand.js';
import { coach, now, policy, request } from './situation.fixture.js';
import type { CoachState, RequestState } from './situation.js';

const why = (changes: Partial<CoachState>, wishes: Partial<RequestState> = {}) =>
  unfitBecause(coach('a', 1, changes), {
    request: request(wishes),
    reach: { modality: 'in_person', nearby: false, onCall: true },
    policy,
    now,
  });

describe('a coach who is given a request by hand', () => {
  it('has what it needs, on duty or off', () => {
    const spanish = { preferredLanguage: 'es', languageRequired: true };
    expect(why({ duty: 'off_duty' }, spanish)).toBe('no_language');
    expect(why({ duty: 'off_duty', languages: ['en', 'es'] }, spanish)).toBeNull();
    const woman = { preferredCoachGender: 'woman', genderRequired: true } as const;
    expect(why({ duty: 'off_duty', gender: 'man' }, woman)).toBe('no_gender');
    expect(why({ gender: 'man' }, { ...woman, genderRequired: false })).toBeNull();
    expect(why({ modalities: ['phone'] })).toBe('no_modality');
    expect(why({ clearedFor: new Set() })).toBe('not_cleared');
    expect(why({ notSentTo: new Set(['mercy']) })).toBe('excluded');
  });

  it('may be far away, tired or on a breather: that is between the two of them', () => {
    expect(why({ maxTravelMinutes: 1 })).toBeNull();
    expect(why({ lastHardCallAt: now })).toBeNull();
    expect(why({ pausedUntil: new Date(now.getTime() + 1000) })).toBeNull();
  });

  it('meets the person as it was asked, or as was agreed with the facility', () => {
    const covered = request({ modality: 'phone', modalitiesCovered: ['in_person'] });
    expect(['in_person', 'video', 'phone'].filter((way) => mayMeet(covered, way as 'phone'))).toEqual([
      'in_person',
      'phone',
    ]);
  });
});
