import { describe, expect, it } from '@jest/globals';
import { emptyDraft, nextClock, toRequest, type Draft } from './draft.js';

const zone = 'America/New_York';
/** 22:30 in New York. */
const now = Date.UTC(2026, 10, 21, 3, 30);

describe('a request taken on the phone', () => {
  it('takes a clock time as the next one, or as one that has just passed', () => {
    expect(nextClock('23:15', zone, now)).toBe('2026-11-21T04:15:00.000Z');
    expect(nextClock('22:00', zone, now)).toBe('2026-11-21T03:00:00.000Z');
    expect(nextClock('02:00', zone, now)).toBe('2026-11-21T07:00:00.000Z');
    expect(nextClock('', zone, now)).toBeUndefined();
  });

  it('sends only what was said', () => {
    const facility: Draft['facility'] = {
      id: 'f',
      name: 'Mercy',
      kind: 'hospital',
      address: null,
      city: null,
      state: null,
      phone: null,
      latitude: null,
      longitude: null,
      promisedAcceptMinutes: 15,
      promisedArriveMinutes: 60,
      partnerId: null,
      sourceId: null,
      retiredAt: null,
    };
    const draft = { ...emptyDraft, facility, place: ' ED 4 ', callBackNumber: '412', pathwayInterest: '  ' };
    expect(toRequest({ ...draft, reason: 'alcohol', personAgreed: 'yes' }, zone)).toEqual({
      facilityId: 'f',
      place: 'ED 4',
      callBackNumber: '412',
      reason: 'alcohol',
      personAgreed: 'yes',
      modality: 'in_person',
    });
  });
});
