import { describe, expect, it } from '@jest/globals';
import { draftOf, ownBody, wholeBody } from './profile-draft.js';
import type { Profile } from './use-profile.js';

const profile: Profile = {
  id: 'dana',
  displayName: 'Dana Whitfield',
  languages: ['en'],
  gender: null,
  pathways: [],
  modalities: ['in_person', 'video', 'phone'],
  maxTravelMinutes: null,
  homeBase: null,
  placed: false,
  latitude: null,
  longitude: null,
  certifications: [{ name: 'CCAR', validUntil: null }],
  callsPerShift: null,
  hardCallsPerWeek: 2,
  phoneCallsAtOnce: 1,
  clearances: [],
  doNotSend: [],
};

describe('the draft of a profile', () => {
  it('sends back what it was made from', () => {
    expect(wholeBody(draftOf(profile))).toEqual({
      languages: ['en'],
      pathways: [],
      modalities: ['in_person', 'video', 'phone'],
      certifications: [{ name: 'CCAR', validUntil: null }],
      hardCallsPerWeek: 2,
      phoneCallsAtOnce: 1,
    });
  });

  it('leaves to supervisors what is theirs when a coach saves', () => {
    const body = ownBody({ ...draftOf(profile), callsPerShift: 50, modalities: ['phone', 'in_person'] });
    expect(body).toEqual({ languages: ['en'], pathways: [], modalities: ['in_person', 'phone'] });
  });

  it('leaves out a certification that was not named', () => {
    const certifications = [
      { name: '  ', validUntil: '2027-01-01' },
      { name: ' IC&RC ', validUntil: '2027-01-01' },
    ];
    expect(wholeBody({ ...draftOf(profile), certifications }).certifications).toEqual([
      { name: 'IC&RC', validUntil: '2027-01-01' },
    ]);
  });

  it('keeps a place to start from with its words', () => {
    const start = { homeBase: 'near Mercy', latitude: 41.3, longitude: -72.9 };
    expect(ownBody(draftOf({ ...profile, ...start }))).toMatchObject(start);
  });
});
