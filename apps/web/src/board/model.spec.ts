import { describe, expect, it } from '@jest/globals';
import { arrange, columnOf, matches, promiseOf, startOfDay, type Card } from './model.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 2, minute)).toISOString();

function card(changes: Partial<Card> = {}): Card {
  return {
    id: crypto.randomUUID(),
    caseNumber: 'K7-42',
    version: 1,
    status: 'searching',
    facility: {
      id: 'f',
      name: 'Mercy',
      kind: 'hospital',
      address: null,
      phone: null,
      latitude: null,
      longitude: null,
    },
    place: 'ED 4',
    callBackNumber: '4125550100',
    reason: 'alcohol',
    personAgreed: 'yes',
    modality: 'in_person',
    preferredLanguage: null,
    preferredCoachGender: null,
    pathwayInterest: null,
    expectedLeaveAt: null,
    handedBack: null,
    safetyNotes: null,
    receivedAt: at(0),
    promisedAcceptAt: at(15),
    afterHours: null,
    notBefore: null,
    promisedArriveAt: at(59),
    needsYou: null,
    offers: [],
    assignment: null,
    outcome: null,
    languageRequired: false,
    genderRequired: false,
    askedForCoach: null,
    step: 'nearby',
    mode: 'sequential',
    partner: null,
    stillHereAskedAt: null,
    stillHereAnsweredAt: null,
    unmetReason: null,
    callBackAt: null,
    calledBackAt: null,
    closingNote: null,
    endReason: null,
    endedAt: null,
    filedBy: 'Request link',
    likelyDuplicateOf: null,
    ...changes,
  };
}

const offer = (status: Card['offers'][number]['status']): Card['offers'][number] => ({
  id: 'o',
  coachId: 'c',
  coachName: 'Dana R.',
  status,
  modality: 'in_person',
  offeredAt: at(1),
  expiresAt: at(3),
  availableAt: null,
  afterwards: false,
  travelMinutes: 12,
});

describe('the board', () => {
  it('shows a request as being asked only while an offer can still be taken', () => {
    expect(columnOf(card())).toBe('waiting');
    expect(columnOf(card({ offers: [offer('open')] }))).toBe('asking');
    expect(columnOf(card({ offers: [offer('standby')] }))).toBe('asking');
    expect(columnOf(card({ offers: [offer('declined'), offer('expired')] }))).toBe('waiting');
  });

  it('measures against the accept time first, the arrival time next, and nothing after', () => {
    expect(promiseOf(card())).toMatchObject({ kind: 'accept', until: Date.parse(at(15)) });
    expect(promiseOf(card({ status: 'en_route' }))).toMatchObject({
      kind: 'arrive',
      until: Date.parse(at(59)),
    });
    expect(promiseOf(card({ status: 'arrived' }))).toBeNull();
  });

  it('lets what needs a human float up, then what is due first', () => {
    const late = card({ promisedAcceptAt: at(30) });
    const soon = card({ promisedAcceptAt: at(10) });
    const leaving = card({ promisedAcceptAt: at(30), expectedLeaveAt: at(5) });
    const alarmed = card({
      promisedAcceptAt: at(45),
      needsYou: { reason: 'everybody_busy', audience: 'dispatcher', since: at(2), taken: null },
    });
    expect(arrange([late, soon, leaving, alarmed]).waiting).toEqual([alarmed, leaving, soon, late]);
  });

  it('finds a card by its number with or without the dash, its place, and its coach', () => {
    const asked = card({ offers: [offer('open')] });
    for (const search of ['k7-42', 'K742', 'ed 4', 'mercy', 'dana'])
      expect(matches(asked, search)).toBe(true);
    expect(matches(card(), 'dana')).toBe(false);
  });

  it('begins the day at midnight of the organization', () => {
    const now = Date.UTC(2026, 10, 21, 2, 30, 15, 250);
    expect(new Date(startOfDay(now, 'America/New_York')).toISOString()).toBe('2026-11-20T05:00:00.000Z');
    expect(new Date(startOfDay(now, 'UTC')).toISOString()).toBe('2026-11-21T00:00:00.000Z');
  });
});
