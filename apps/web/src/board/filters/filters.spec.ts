import { describe, expect, it } from '@jest/globals';
import type { Card } from '../model.js';
import { countFilters, fits, noFilters, readFilters, worthALook, writeFilters } from './filters.js';

const now = Date.parse('2026-11-21T02:00:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

const card = (known: Partial<Card> = {}): Card =>
  ({
    facility: { id: 'mercy' },
    partner: { id: 'health' },
    status: 'searching',
    modality: 'in_person',
    preferredLanguage: null,
    expectedLeaveAt: null,
    receivedAt: at(-10),
    promisedAcceptAt: at(5),
    promisedArriveAt: at(50),
    needsYou: null,
    offers: [],
    likelyDuplicateOf: null,
    assignment: null,
    ...known,
  }) as Card;

describe('the address of a filtered board', () => {
  it('says what is filtered and nothing else, and is read back', () => {
    const filters = {
      ...noFilters,
      partner: 'health',
      facility: 'mercy',
      modality: 'phone',
      late: true,
    } as const;
    expect(writeFilters(filters).toString()).toBe('partner=health&facility=mercy&modality=phone&late=yes');
    expect(readFilters(writeFilters(filters))).toEqual(filters);
    expect(countFilters(filters)).toBe(4);
    expect(writeFilters(noFilters).toString()).toBe('');
  });

  it('is not led astray by values that do not exist', () => {
    expect(readFilters(new URLSearchParams('status=lost&modality=pigeon&look'))).toEqual({
      ...noFilters,
      look: true,
    });
  });
});

describe('fits', () => {
  const shown = (known: Partial<Card>, filters: Partial<typeof noFilters>) =>
    fits(card(known), { ...noFilters, ...filters }, now);

  it('lets everything through when nothing is asked', () => {
    expect(shown({}, {})).toBe(true);
  });

  it('narrows by place, state, way and language, all at once', () => {
    expect(shown({}, { facility: 'mercy', status: 'searching', modality: 'in_person' })).toBe(true);
    expect(shown({}, { facility: 'other' })).toBe(false);
    expect(shown({}, { partner: 'health', facility: 'mercy' })).toBe(true);
    expect(shown({}, { partner: 'county' })).toBe(false);
    expect(shown({ partner: null }, { partner: 'health' })).toBe(false);
    expect(shown({}, { status: 'arrived' })).toBe(false);
    expect(shown({}, { modality: 'video' })).toBe(false);
    expect(shown({}, { language: 'es' })).toBe(false);
    expect(shown({ preferredLanguage: 'es' }, { language: 'es' })).toBe(true);
  });

  it('finds what waits longer than promised, by the promise that runs now', () => {
    expect(shown({}, { late: true })).toBe(false);
    expect(shown({ promisedAcceptAt: at(-1) }, { late: true })).toBe(true);
    expect(shown({ promisedAcceptAt: at(-1), status: 'en_route' }, { late: true })).toBe(false);
    expect(shown({ promisedArriveAt: at(-1), status: 'en_route' }, { late: true })).toBe(true);
    expect(shown({ promisedArriveAt: at(-1), status: 'arrived' }, { late: true })).toBe(false);
  });
});

describe('worthALook', () => {
  const looks = (known: Partial<Card>) => worthALook(card(known), now);

  it('is an alarm, a late coach, somebody about to leave, a possible twin', () => {
    expect(looks({})).toBe(false);
    expect(
      looks({ needsYou: { reason: 'nobody_on_duty', audience: 'dispatcher', since: at(-1), taken: null } }),
    ).toBe(true);
    expect(looks({ likelyDuplicateOf: { caseNumber: 'K7-42', receivedAt: at(-5) } })).toBe(true);
    expect(looks({ expectedLeaveAt: at(14) })).toBe(true);
    expect(looks({ expectedLeaveAt: at(16) })).toBe(false);
    const late = { etaAt: at(-1) } as Card['assignment'];
    expect(looks({ status: 'en_route', assignment: late })).toBe(true);
    expect(looks({ status: 'arrived', assignment: late, expectedLeaveAt: at(1) })).toBe(false);
  });

  it('is never what has ended', () => {
    expect(looks({ status: 'closed', expectedLeaveAt: at(-30) })).toBe(false);
  });
});
