import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import type { Plan } from './plan.js';
import type { Policy } from './policy.js';
import type { AlarmReason, CoachState, RequestState, Situation } from './situation.js';
import { after, alarm, coach, now, offer, policy, request, situation } from './situation.fixture.js';

const offered = (plan: Plan) =>
  plan.decisions.flatMap((decision) => (decision.type === 'offer' ? [decision.coachId] : []));
const types = (plan: Plan) => plan.decisions.map(({ type }) => type);
const alarmOf = (plan: Plan) => plan.decisions.find(({ type }) => type === 'alarm');

const plan = (
  coaches: CoachState[],
  changes: Partial<RequestState> = {},
  { terms = {}, at = now, ...rest }: Partial<Situation> & { terms?: Partial<Policy>; at?: Date } = {},
) => decide(situation(coaches, changes, rest), { ...policy, ...terms }, at);

describe('decide, one after the other', () => {
  it('asks the nearest coach, for the time of an offer', () => {
    const made = plan([coach('far', 30), coach('near', 5)]);
    expect(made).toEqual({
      decisions: [
        {
          type: 'offer',
          coachId: 'near',
          modality: 'in_person',
          alone: true,
          expiresAt: after(180),
          travelMinutes: 11,
          distanceKm: 5,
          after: null,
        },
      ],
      nextActionAt: after(180),
    });
  });

  it('waits while somebody is being asked', () => {
    expect(plan([coach('a', 1), coach('b', 2)], { offers: [offer('a', 'open')] })).toEqual({
      decisions: [],
      nextActionAt: after(60),
    });
  });

  it('asks the next one after a decline, and when the time is over', () => {
    const two = [coach('a', 1), coach('b', 2)];
    expect(offered(plan(two, { offers: [offer('a', 'declined')] }))).toEqual(['b']);
    const late = plan(two, { offers: [offer('a', 'open', { expiresAt: now })] });
    expect(late.decisions[0]).toEqual({ type: 'expire', offerId: 'offer-a' });
    expect(offered(late)).toEqual(['b']);
  });

  it.each<[AlarmReason, CoachState[], Partial<RequestState>?]>([
    ['nobody_on_duty', [coach('a', 1, { duty: 'off_duty' })]],
    [
      'nobody_suitable',
      [coach('a', 1, { notSentTo: new Set(['mercy']) }), coach('b', 1, { duty: 'off_duty' })],
    ],
    ['nobody_cleared', [coach('a', 1, { clearedFor: new Set() })]],
    ['nobody_in_reach', [coach('a', 90, { maxTravelMinutes: 30 })]],
    ['everybody_resting', [coach('a', 1, { pausedUntil: after(600) })]],
    ['everybody_busy', [coach('a', 1, { busy: true }), coach('b', 2)], { offers: [offer('b', 'declined')] }],
    ['everybody_busy', [coach('a', 1, { askedElsewhere: 'alone' })]],
    ['everybody_asked', [coach('a', 1)], { offers: [offer('a', 'declined')] }],
  ])('alarms with %s and looks again soon', (reason, coaches, changes = {}) => {
    expect(plan(coaches, changes)).toEqual({
      decisions: [
        { type: 'escalate', step: 'dispatcher' },
        { type: 'alarm', reason, audience: 'dispatcher' },
      ],
      nextActionAt: after(15),
    });
    const alarmed = { ...changes, alarm: alarm(reason), step: 'dispatcher' } as const;
    expect(plan(coaches, alarmed).decisions).toEqual([]);
  });

  it('clears the alarm when somebody can be asked again', () => {
    expect(types(plan([coach('a')], { alarm: alarm('nobody_on_duty') }))).toEqual(['offer', 'clear_alarm']);
  });

  it('asks somebody who did not answer once more, after the others and after a pause', () => {
    const offers = [offer('a', 'expired', { expiresAt: after(-60) })];
    expect(offered(plan([coach('a')], { offers }))).toEqual([]);
    expect(offered(plan([coach('a')], { offers }, { at: after(541) }))).toEqual(['a']);
  });

  it('never asks a coach who declined this request again', () => {
    expect(offered(plan([coach('a')], { offers: [offer('a', 'declined')] }, { at: after(86_400) }))).toEqual(
      [],
    );
  });

  it.each<['off_duty' | 'busy' | 'paused', Partial<CoachState>]>([
    ['off_duty', { duty: 'off_duty' }],
    ['busy', { busy: true }],
    ['paused', { pausedUntil: after(900) }],
  ])('takes the offer back from a coach who is %s, and asks the next', (reason, changes) => {
    const made = plan([coach('a', 1, changes), coach('b', 9)], { offers: [offer('a', 'open')] });
    expect(made.decisions[0]).toEqual({ type: 'withdraw', offerId: 'offer-a', reason });
    expect(offered(made)).toEqual(['b']);
  });

  it('takes every open offer back once the request is settled', () => {
    const offers = [offer('a', 'open'), offer('b', 'standby'), offer('c', 'declined')];
    expect(plan([coach('a')], { offers, status: 'cancelled' })).toEqual({
      decisions: [
        { type: 'withdraw', offerId: 'offer-a', reason: 'taken' },
        { type: 'withdraw', offerId: 'offer-b', reason: 'taken' },
      ],
      nextActionAt: null,
    });
  });
});

describe('decide, "I can in N minutes"', () => {
  const standby = offer('a', 'standby', { availableAt: after(7200) });

  it('asks the others before it comes back', () => {
    const two = [coach('a', 1), coach('b', 50)];
    expect(offered(plan(two, { offers: [standby] }))).toEqual(['b']);
    expect(plan(two, { offers: [standby, offer('b', 'declined')] })).toEqual({
      decisions: [
        {
          type: 'assign_standby',
          offerId: 'offer-a',
          coachId: 'a',
          availableAt: after(7200),
          travelMinutes: 6,
        },
      ],
      nextActionAt: now,
    });
  });

  it('keeps to the standby when nobody would be there sooner', () => {
    const soon = offer('a', 'standby', { availableAt: after(600) });
    const made = plan([coach('a', 1), coach('far', 60)], { offers: [soon] });
    expect(made.decisions).toMatchObject([{ type: 'assign_standby', coachId: 'a' }]);
  });

  it('takes the standby who would arrive first', () => {
    const offers = [
      offer('a', 'standby', { availableAt: after(600) }),
      offer('b', 'standby', { availableAt: after(900) }),
    ];
    const made = plan([coach('a', 60), coach('b', 2)], { offers });
    expect(made.decisions).toMatchObject([{ type: 'assign_standby', coachId: 'b' }]);
  });
});

describe('decide, the patient-leaves clock', () => {
  const other = (id: string, changes: Partial<RequestState>) => ({
    request: request({ id, facilityId: 'mercy', ...changes }),
    policy,
  });

  it('keeps the only coach for the request that is needed sooner', () => {
    const others = [other('r0', { expectedLeaveAt: after(1200) })];
    const made = plan([coach('a')], {}, { others });
    expect(offered(made)).toEqual([]);
    expect(alarmOf(made)).toMatchObject({ reason: 'everybody_busy' });
    expect(offered(plan([coach('a'), coach('b', 30)], {}, { others }))).toEqual(['b']);
  });

  it('leaves nothing to a request that is less urgent, or that people assign by hand', () => {
    const later = [other('r2', { promisedArriveAt: after(7200) })];
    expect(offered(plan([coach('a')], {}, { others: later }))).toEqual(['a']);
    const byHand = [
      { ...other('r0', { expectedLeaveAt: after(600) }), policy: { ...policy, mode: 'manual' } as Policy },
    ];
    expect(offered(plan([coach('a')], {}, { others: byHand }))).toEqual(['a']);
  });
});

describe('decide, modes', () => {
  const team = Array.from({ length: 9 }, (_, index) => coach(`c${index}`, index + 1));

  it('leaves it to the dispatcher when that is wished', () => {
    const made = plan(team, {}, { terms: { mode: 'manual' } });
    expect(offered(made)).toEqual([]);
    expect(alarmOf(made)).toMatchObject({ reason: 'to_assign', audience: 'dispatcher' });
    expect(
      types(plan(team, { offers: [offer('c3', 'open')], step: 'dispatcher' }, { terms: { mode: 'manual' } })),
    ).toEqual([]);
  });

  it('asks everybody at once, and who comes later too', () => {
    const terms = { mode: 'broadcast' } as const;
    expect(offered(plan(team, {}, { terms }))).toHaveLength(9);
    const offers = team.slice(0, 8).map(({ id }) => offer(id, 'open'));
    expect(plan(team, { offers }, { terms }).decisions).toMatchObject([
      { type: 'offer', coachId: 'c8', alone: false },
    ]);
  });

  it('asks two, then four, then the rest', () => {
    const terms = { mode: 'phased', phaseSize: 2 } as const;
    const declined = (count: number) => team.slice(0, count).map(({ id }) => offer(id, 'declined'));
    expect(offered(plan(team, {}, { terms }))).toEqual(['c0', 'c1']);
    expect(offered(plan(team, { offers: declined(2) }, { terms }))).toEqual(['c2', 'c3', 'c4', 'c5']);
    expect(offered(plan(team, { offers: declined(6) }, { terms }))).toEqual(['c6', 'c7', 'c8']);
    const one = [offer('c0', 'open'), offer('c1', 'declined')];
    expect(offered(plan(team, { offers: one }, { terms }))).toEqual([]);
  });

  it('gives several requests their coaches at once, at the least travel in sum', () => {
    const terms = { mode: 'batch', batchSeconds: 0 } as const;
    const batch = { ...policy, ...terms };
    const north = { latitude: 40.2, longitude: -75 };
    const others = [{ request: request({ id: 'r2', facility: north }), policy: batch }];
    // The nearest to both is needed in the north more than here.
    const shared = coach('shared', 8);
    const here = coach('here', 9, { latitude: 39.93 });
    expect(offered(plan([shared, here], {}, { others, terms }))).toEqual(['here']);
    const twin = situation(
      [shared, here],
      { id: 'r2', facility: north },
      { others: [{ request: request(), policy: batch }] },
    );
    expect(offered(decide(twin, batch, now))).toEqual(['shared']);
  });

  it('asks nobody before a call that was promised for later, but ends what a dispatcher asked by hand', () => {
    const later = { receivedAt: after(3600), promisedArriveAt: after(7200) };
    const asked = [offer('a', 'open', { expiresAt: after(60) })];
    expect(plan([coach('a'), coach('b')], { ...later, offers: asked })).toEqual({
      decisions: [],
      nextActionAt: after(60),
    });
    const over = plan([coach('a'), coach('b')], { ...later, offers: asked }, { at: after(60) });
    expect(types(over)).toEqual(['expire']);
    expect(over.nextActionAt).toEqual(after(3600));
    expect(types(plan([coach('b')], later, { at: after(3600) }))).toEqual(['offer']);
  });

  it('gathers requests before it shares the coaches out', () => {
    const made = plan(
      [coach('a')],
      { receivedAt: after(-5) },
      { terms: { mode: 'batch', batchSeconds: 15 } },
    );
    expect(made).toEqual({ decisions: [], nextActionAt: after(10) });
  });
});
