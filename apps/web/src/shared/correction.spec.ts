import { describe, expect, it } from '@jest/globals';
import { changesOf, differencesBetween, rebased, saidIn, type RequestDetails } from './correction.js';

const details: RequestDetails = {
  revision: 0,
  correctable: ['place', 'callBackNumber'],
  place: 'Room 412',
  callBackNumber: '+12035550142',
  personAgreed: 'asked_to_be_asked',
  modality: 'in_person',
  modalities: ['in_person', 'phone'],
  preferredLanguage: 'es',
  languageRequired: true,
  preferredCoachGender: null,
  genderRequired: false,
  askedForCoach: null,
  pathwayInterest: null,
  expectedLeaveAt: '2026-11-22T18:30:00Z',
  safetyNotes: 'Side entrance',
  likelyDuplicateOf: null,
};
const ways = { phone: () => '(203) 555-0142', clock: (moment: string) => moment.slice(11, 16) };
const before = saidIn(details, ways);
const moment = (clock: string) => `2026-11-22T${clock}:00Z`;

describe('a correction', () => {
  it('says only what was changed', () => {
    expect(changesOf(before, before, moment)).toEqual({});
    expect(changesOf(before, { ...before, place: ' Room 421 ', personAgreed: 'yes' }, moment)).toEqual({
      place: 'Room 421',
      personAgreed: 'yes',
    });
    expect(changesOf(before, { ...before, leaves: '19:00' }, moment)).toEqual({
      expectedLeaveAt: '2026-11-22T19:00:00Z',
    });
  });

  it('empties what was emptied, and requires nothing of it', () => {
    expect(
      changesOf(before, { ...before, preferredLanguage: '', leaves: '', safetyNotes: ' ' }, moment),
    ).toEqual({ preferredLanguage: null, expectedLeaveAt: null, safetyNotes: null });
  });

  it('keeps what was typed here when somebody else corrected it, too', () => {
    const now = saidIn({ ...details, place: 'Room 214', safetyNotes: null }, ways);
    expect(differencesBetween(before, now)).toEqual(['place', 'safetyNotes']);
    const mine = { ...before, place: 'Room 421', languageRequired: false };
    expect(rebased(before, mine, now)).toEqual({
      ...now,
      place: 'Room 421',
      languageRequired: false,
    });
  });
});
