import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import type { CoachState, OfferState, Policy, Situation } from './situation.js';

const policy: Policy = { offerSeconds: 120, askAgainSeconds: 600, recheckSeconds: 15 };
const now = new Date('2026-11-21T02:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const coach = (id: string, km: number, changes: Partial<CoachState> = {}): CoachState => ({
  id,
  latitude: 40 + km / 111.2 / 1.3,
  longitude: -75,
  onDuty: true,
  cleared: true,
  busy: false,
  askedElsewhere: false,
  languages: ['en'],
  gender: null,
  pathways: [],
  lastOfferedAt: null,
  ...changes,
});

const offer = (
  coachId: string,
  status: OfferState['status'],
  changes: Partial<OfferState> = {},
): OfferState => ({
  id: `offer-${coachId}`,
  coachId,
  status,
  expiresAt: after(60),
  availableAt: null,
  ...changes,
});

const situation = (
  coaches: CoachState[],
  offers: OfferState[] = [],
  request: Partial<Situation['request']> = {},
): Situation => ({
  request: {
    status: 'searching',
    modality: 'in_person',
    facility: { latitude: 40, longitude: -75 },
    preferredLanguage: null,
    preferredCoachGender: null,
    pathwayInterest: null,
    alarm: null,
    ...request,
  },
  offers,
  coaches,
});

const offered = (plan: ReturnType<typeof decide>) =>
  plan.decisions.flatMap((decision) => (decision.type === 'offer' ? [decision.coachId] : []));

describe('decide', () => {
  it('asks the nearest coach, for the time of an offer', () => {
    const plan = decide(situation([coach('far', 30), coach('near', 5)]), policy, now);
    expect(plan.decisions).toEqual([
      { type: 'offer', coachId: 'near', expiresAt: after(120), travelMinutes: 11, distanceKm: 5 },
    ]);
    expect(plan.nextActionAt).toEqual(after(120));
  });

  it('waits while somebody is being asked', () => {
    expect(decide(situation([coach('a', 1), coach('b', 2)], [offer('a', 'open')]), policy, now)).toEqual({
      decisions: [],
      nextActionAt: after(60),
    });
  });

  it('asks the next one after a decline, and when the time is over', () => {
    expect(
      offered(decide(situation([coach('a', 1), coach('b', 2)], [offer('a', 'declined')]), policy, now)),
    ).toEqual(['b']);
    const late = decide(
      situation([coach('a', 1), coach('b', 2)], [offer('a', 'open', { expiresAt: now })]),
      policy,
      now,
    );
    expect(late.decisions[0]).toEqual({ type: 'expire', offerId: 'offer-a' });
    expect(offered(late)).toEqual(['b']);
  });

  it.each([
    ['nobody_on_duty', [coach('a', 1, { onDuty: false })], []],
    ['nobody_cleared', [coach('a', 1, { cleared: false })], []],
    ['everybody_busy', [coach('a', 1, { busy: true }), coach('b', 2)], [offer('b', 'declined')]],
    ['everybody_busy', [coach('a', 1, { askedElsewhere: true })], []],
    ['everybody_asked', [coach('a', 1)], [offer('a', 'declined')]],
  ] as const)('alarms with %s and looks again soon', (reason, coaches, offers) => {
    const plan = decide(situation([...coaches], [...offers]), policy, now);
    expect(plan).toEqual({ decisions: [{ type: 'alarm', reason }], nextActionAt: after(15) });
    expect(decide(situation([...coaches], [...offers], { alarm: reason }), policy, now).decisions).toEqual(
      [],
    );
  });

  it('clears the alarm when somebody can be asked again', () => {
    const plan = decide(situation([coach('a', 1)], [], { alarm: 'nobody_on_duty' }), policy, now);
    expect(plan.decisions.map(({ type }) => type)).toEqual(['offer', 'clear_alarm']);
  });

  it('asks somebody who did not answer once more, after the others and after a pause', () => {
    const silent = offer('a', 'expired', { expiresAt: after(-60) });
    expect(offered(decide(situation([coach('a', 1)], [silent]), policy, now))).toEqual([]);
    expect(offered(decide(situation([coach('a', 1)], [silent]), policy, after(541)))).toEqual(['a']);
  });

  it('never asks a coach who declined this request again', () => {
    const plan = decide(situation([coach('a', 1)], [offer('a', 'declined')]), policy, after(86_400));
    expect(offered(plan)).toEqual([]);
  });

  it('takes the offer back from a coach who went off duty and asks the next', () => {
    const plan = decide(
      situation([coach('a', 1, { onDuty: false }), coach('b', 9)], [offer('a', 'open')]),
      policy,
      now,
    );
    expect(plan.decisions[0]).toEqual({ type: 'withdraw', offerId: 'offer-a', reason: 'off_duty' });
    expect(offered(plan)).toEqual(['b']);
  });

  it('takes the offer back from a coach who was given another request', () => {
    const plan = decide(
      situation([coach('a', 1, { busy: true }), coach('b', 9)], [offer('a', 'open')]),
      policy,
      now,
    );
    expect(plan.decisions[0]).toEqual({ type: 'withdraw', offerId: 'offer-a', reason: 'busy' });
    expect(offered(plan)).toEqual(['b']);
  });

  it('asks the others before it comes back to "I can in N minutes"', () => {
    const standby = offer('a', 'standby', { availableAt: after(7200) });
    expect(offered(decide(situation([coach('a', 1), coach('b', 50)], [standby]), policy, now))).toEqual([
      'b',
    ]);
    expect(
      decide(situation([coach('a', 1), coach('b', 50)], [standby, offer('b', 'declined')]), policy, now),
    ).toEqual({
      decisions: [
        {
          type: 'assign_standby',
          offerId: 'offer-a',
          coachId: 'a',
          availableAt: after(7200),
          travelMinutes: 6,
        },
      ],
      nextActionAt: null,
    });
  });

  it('keeps to the standby when nobody would be there sooner', () => {
    const standby = offer('a', 'standby', { availableAt: after(600) });
    const plan = decide(situation([coach('a', 1), coach('far', 60)], [standby]), policy, now);
    expect(plan.decisions).toMatchObject([{ type: 'assign_standby', coachId: 'a' }]);
  });

  it('takes the standby who would arrive first', () => {
    const offers = [
      offer('a', 'standby', { availableAt: after(600) }),
      offer('b', 'standby', { availableAt: after(900) }),
    ];
    const plan = decide(situation([coach('a', 60), coach('b', 2)], offers), policy, now);
    expect(plan.decisions).toMatchObject([{ type: 'assign_standby', coachId: 'b' }]);
  });

  it('takes every open offer back once the request is settled', () => {
    const offers = [offer('a', 'open'), offer('b', 'standby'), offer('c', 'declined')];
    const plan = decide(situation([coach('a', 1)], offers, { status: 'cancelled' }), policy, now);
    expect(plan).toEqual({
      decisions: [
        { type: 'withdraw', offerId: 'offer-a', reason: 'taken' },
        { type: 'withdraw', offerId: 'offer-b', reason: 'taken' },
      ],
      nextActionAt: null,
    });
  });
});
