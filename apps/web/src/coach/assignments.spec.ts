import { describe, it, expect } from '@jest/globals';
import {
  applyAssignment,
  byUrgency,
  nextStep,
  releaseOf,
  suggestedMinutes,
  type Assignment,
} from './assignments.js';

const assignment = (change: Partial<Assignment>): Assignment => ({
  id: 'a',
  requestId: 'r',
  caseNumber: 'K7-42',
  status: 'assigned',
  requestStatus: 'assigned',
  facility: {
    id: 'f',
    name: 'Mercy',
    kind: 'hospital',
    address: null,
    phone: null,
    latitude: null,
    longitude: null,
  },
  place: 'ED 12',
  callBackNumber: '570-555-0142',
  reason: 'alcohol',
  personAgreed: 'yes',
  modality: 'in_person',
  preferredLanguage: null,
  languageRequired: false,
  preferredCoachGender: null,
  genderRequired: false,
  askedForYou: false,
  pathwayInterest: null,
  expectedLeaveAt: null,
  safetyNotes: null,
  corrected: null,
  etaAt: null,
  travelMinutes: null,
  acceptedAt: '2026-01-01T02:00:00Z',
  enRouteAt: null,
  arrivedAt: null,
  endedAt: null,
  outcome: null,
  note: null,
  hardCall: false,
  ...change,
});

describe('assignments', () => {
  it('lead from one step to the next', () => {
    const steps = (['assigned', 'en_route', 'arrived', 'closed', 'released'] as const).map((status) =>
      nextStep(assignment({ status })),
    );
    expect(steps).toEqual(['set_out', 'arrive', 'close', null, null]);
  });

  it('leave the open list when they end', () => {
    const open = applyAssignment([assignment({})], assignment({ status: 'en_route' }));
    expect(open).toMatchObject([{ status: 'en_route' }]);
    expect(applyAssignment(open, assignment({ status: 'closed' }))).toEqual([]);
    expect(applyAssignment(open, assignment({ id: 'b' }))).toHaveLength(2);
  });

  it('put the person one is with first', () => {
    const open = [assignment({ id: 'next' }), assignment({ id: 'now', status: 'arrived' })];
    expect(byUrgency(open).map(({ id }) => id)).toEqual(['now', 'next']);
  });

  it('say why they were taken away', () => {
    const released = (requestStatus: Assignment['requestStatus']) =>
      releaseOf(assignment({ status: 'released', requestStatus }));
    expect(released('cancelled')).toBe('cancelled');
    expect(released('en_route')).toBe('reassigned');
    expect(released('searching')).toBe('reassigned');
    expect(releaseOf(assignment({ status: 'closed', requestStatus: 'closed' }))).toBe('closed');
  });
});

describe('suggestedMinutes', () => {
  it('never promises less than the way takes', () => {
    expect([5, 10, 11, 44, 90, null].map(suggestedMinutes)).toEqual([10, 10, 20, 45, 60, 20]);
  });
});
