import { describe, it, expect } from '@jest/globals';
import { applyOffer, follow, isOpen, standbyOffers, type OfferCard } from './offers.js';

const now = Date.UTC(2026, 0, 1, 2, 14);
const after = (seconds: number): string => new Date(now + seconds * 1_000).toISOString();

const offer = (id: string, change: Partial<OfferCard> = {}): OfferCard => ({
  id,
  requestId: `request-${id}`,
  caseNumber: 'K7-42',
  status: 'open',
  requestStatus: 'searching',
  facility: {
    id: 'f',
    name: 'Mercy',
    kind: 'hospital',
    address: null,
    phone: null,
    latitude: null,
    longitude: null,
  },
  reason: 'alcohol',
  modality: 'in_person',
  preferredLanguage: null,
  languageRequired: false,
  preferredCoachGender: null,
  genderRequired: false,
  askedForYou: false,
  pathwayInterest: null,
  expectedLeaveAt: null,
  corrected: null,
  distanceKm: 4,
  travelMinutes: 9,
  offeredAt: after(-10),
  expiresAt: after(50),
  availableAt: null,
  afterwards: false,
  serverNow: after(0),
  ...change,
});

describe('follow', () => {
  it('shows an open offer and stays with it', () => {
    const [first, second] = [offer('a'), offer('b', { expiresAt: after(20) })];
    expect(follow(null, [first], now)).toBe(first);
    expect(follow(first, [first, second], now)).toBe(first);
    expect(follow(null, [first, second], now)).toBe(second);
    expect(follow(null, [], now)).toBeNull();
  });

  it('ends an offer by the clock when the server is not heard', () => {
    const late = offer('a', { expiresAt: after(-1) });
    expect(isOpen(late, now)).toBe(false);
    expect(follow(late, [late], now)).toMatchObject({ status: 'expired' });
    expect(follow(null, [late], now)).toBeNull();
  });

  it('keeps an ended offer on the screen, the same object every second', () => {
    const open = offer('a');
    const ended = follow(open, [{ ...open, status: 'withdrawn' }], now);
    expect(ended).toMatchObject({ status: 'withdrawn' });
    expect(follow(ended, [], now)).toBe(ended);
    const expired = follow(open, [open], now + 60_000);
    expect(expired?.status).toBe('expired');
    expect(follow(expired, [open], now + 61_000)).toBe(expired);
  });

  it('takes an offer that left the list as withdrawn', () => {
    expect(follow(offer('a'), [], now)).toMatchObject({ id: 'a', status: 'withdrawn' });
  });

  it('leaves the screen when it was answered, here or on another device', () => {
    for (const status of ['accepted', 'declined', 'standby'] as const) {
      expect(follow(offer('a'), [offer('a', { status })], now)).toBeNull();
    }
  });

  it('lets a new offer take the place of an ended one', () => {
    const ended = offer('a', { status: 'withdrawn' });
    expect(follow(ended, [ended, offer('b')], now)).toMatchObject({ id: 'b', status: 'open' });
  });
});

describe('the list of offers', () => {
  it('takes changes and new offers', () => {
    const list = applyOffer([offer('a')], offer('a', { status: 'expired' }));
    expect(list).toMatchObject([{ id: 'a', status: 'expired' }]);
    expect(applyOffer(list, offer('b'))).toHaveLength(2);
  });

  it('knows what was put off, the soonest first', () => {
    const list = [
      offer('late', { status: 'standby', availableAt: after(3_600) }),
      offer('soon', { status: 'standby', availableAt: after(600) }),
      offer('open'),
    ];
    expect(standbyOffers(list).map(({ id }) => id)).toEqual(['soon', 'late']);
  });
});
