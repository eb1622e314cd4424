import { describe, expect, it } from '@jest/globals';
import {
  differing,
  mattersForChoice,
  namesOf,
  noLongerFits,
  waysToAskFor,
  type Details,
} from './correction.js';
import { coach, request } from './situation.fixture.js';

const known: Details = {
  place: 'Room 412',
  callBackNumber: '+12035550142',
  personAgreed: 'asked_to_be_asked',
  modality: 'in_person',
  preferredLanguage: 'es',
  languageRequired: true,
  preferredCoachGender: null,
  genderRequired: false,
  askedForCoach: null,
  pathwayInterest: null,
  expectedLeaveAt: new Date('2026-11-21T18:00:00Z'),
  safetyNotes: null,
};

describe('a correction', () => {
  it('is what differs, and nothing else', () => {
    expect(
      differing(known, {
        place: 'Room 421',
        personAgreed: 'asked_to_be_asked',
        expectedLeaveAt: new Date('2026-11-21T18:00:00Z'),
      }),
    ).toEqual({ place: 'Room 421' });
    expect(differing(known, {})).toEqual({});
  });

  it('empties what is said to be nothing', () => {
    expect(differing(known, { expectedLeaveAt: null, safetyNotes: null })).toEqual({ expectedLeaveAt: null });
  });

  it('requires nothing that is no longer wished for', () => {
    const changes = differing(known, { preferredLanguage: null });
    expect(changes).toEqual({ preferredLanguage: null, languageRequired: false });
    expect(namesOf(changes)).toEqual(['preferredLanguage']);
  });

  it('names a wish when it only has to be met from now on', () => {
    expect(namesOf(differing(known, { languageRequired: false }))).toEqual(['preferredLanguage']);
  });

  it.each([
    ['place', false],
    ['callBackNumber', false],
    ['personAgreed', false],
    ['safetyNotes', false],
    ['preferredLanguage', true],
    ['preferredCoachGender', true],
    ['modality', true],
    ['expectedLeaveAt', true],
  ] as const)('of %s matters for choosing a coach: %s', (name, matters) => {
    expect(mattersForChoice([name])).toBe(matters);
  });
});

describe('a coach after a correction', () => {
  const spanish = { preferredLanguage: 'es', languageRequired: true };

  it('no longer fits when she lacks what is needed', () => {
    const dana = coach('dana', 1, { languages: ['en'], gender: 'woman' });
    expect(noLongerFits(dana, request(spanish), 'in_person', false)).toBe('no_language');
    expect(
      noLongerFits(dana, request({ preferredCoachGender: 'man', genderRequired: true }), 'in_person', false),
    ).toBe('no_gender');
  });

  it('fits as before when it is only wished for, or she has it', () => {
    const dana = coach('dana');
    expect(
      noLongerFits(dana, request({ ...spanish, languageRequired: false }), 'in_person', false),
    ).toBeNull();
    expect(
      noLongerFits(coach('luz', 1, { languages: ['es'] }), request(spanish), 'in_person', false),
    ).toBeNull();
  });

  it('has to be asked anew for another way to meet, but not where the search had come to it', () => {
    expect(noLongerFits(coach('dana'), request({ modality: 'phone' }), 'in_person', true)).toBe(
      'no_modality',
    );
    expect(noLongerFits(coach('dana'), request({ modality: 'in_person' }), 'phone', false)).toBeNull();
  });
});

describe('the way to meet', () => {
  it('can be any that is covered, and the one that was granted', () => {
    expect(waysToAskFor({ modality: 'in_person', afterHours: null }, ['in_person', 'phone'], false)).toEqual([
      'in_person',
      'phone',
    ]);
    expect(waysToAskFor({ modality: 'video', afterHours: null }, ['phone'], false)).toEqual([
      'video',
      'phone',
    ]);
  });

  it('stays as it was granted outside of the agreed hours, but for a dispatcher', () => {
    const after = { modality: 'phone', afterHours: 'phone_only' } as const;
    expect(waysToAskFor(after, ['in_person', 'phone'], false)).toEqual(['phone']);
    expect(waysToAskFor(after, ['in_person', 'phone'], true)).toEqual(['in_person', 'phone']);
  });
});
