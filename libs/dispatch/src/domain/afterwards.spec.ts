import { describe, expect, it } from '@jest/globals';
import { dispatchModes } from '@causeway/contracts';
import { keptForOthers } from './allot.js';
import { decide } from './decide.js';
import { rank } from './matching.js';
import type { Plan } from './plan.js';
import { RECHECK_SECONDS, type Policy } from './policy.js';
import type { CoachState, OfferState, RequestState } from './situation.js';
import { after, alarm, coach, now, offer, policy, request, situation, visit } from './situation.fixture.js';

const plan = (
  coaches: CoachState[],
  changes: Partial<RequestState> = {},
  { terms = {}, at = now }: { terms?: Partial<Policy>; at?: Date } = {},
) => decide(situation(coaches, changes), { ...policy, ...terms }, at);

const offered = ({ decisions }: Plan) =>
  decisions.flatMap((decision) => (decision.type === 'offer' ? [decision.coachId] : []));

/** With somebody at the same facility since so many minutes: of the sixty that a visit takes. */
const since = (minutes: number, changes: Partial<CoachState> = {}) =>
  coach('a', 30, { ...visit(after(-60 * minutes)), ...changes });

describe('a coach who is with somebody', () => {
  it('is asked when nobody is free, to come from where she is, afterwards', () => {
    expect(plan([since(50)]).decisions).toEqual([
      {
        type: 'offer',
        coachId: 'a',
        modality: 'in_person',
        alone: true,
        expiresAt: after(180),
        travelMinutes: 5,
        distanceKm: 0,
        after: { assignmentId: 'before', freeAt: after(600) },
      },
    ]);
  });

  it.each<[string, CoachState]>([
    ['who is on duty', coach('free', 20)],
    ['in the second line', coach('free', 20, { duty: 'on_call' })],
    ['and would be too late', coach('free', 200)],
  ])('comes after everybody who is free %s', (_who, free) => {
    const terms = {
      ladder: { ...policy.ladder, onCall: 10 },
      weights: { ...policy.weights, continuity: 120 },
    };
    expect(
      offered(plan([since(59, { firstName: 'Ana' }), free], { askedForCoach: 'Ana' }, { terms })),
    ).toEqual(['free']);
  });

  it.each<[string, CoachState, Partial<Policy>?]>([
    ['would be too late', since(1)],
    ['stays longer than expected', since(60)],
    ['is not there yet, and late', coach('a', 1, visit(after(-3000), { arrived: false }))],
    ['has nobody knows how long to go', coach('a', 1, visit(now, { beginsAt: null }))],
    ['is where nobody knows how far it is', coach('a', 1, visit(after(-3000), { latitude: null }))],
    ['is on video', coach('a', 1, { busy: true })],
    ['is asked about another request', since(50, { askedElsewhere: 'together' }), { mode: 'broadcast' }],
    ['is never to be asked', since(50), { visitMinutes: 0 }],
    ['will have carried enough then', since(50, { callsThisShift: 2 }), { callsPerShift: 3 }],
  ])('is not asked when she %s', (_why, busy, terms = {}) => {
    const made = plan([busy], {}, { terms });
    expect(offered(made)).toEqual([]);
    expect(made.decisions.map(({ type }) => type)).toContain('alarm');
  });

  it('may be on the way, when what is expected leaves time', () => {
    const soon = coach('a', 1, visit(after(600), { arrived: false }));
    expect(offered(plan([soon], {}, { terms: { visitMinutes: 40 } }))).toEqual(['a']);
    expect(offered(plan([soon]))).toEqual([]);
  });

  it.each(dispatchModes)('is asked alone in mode %s', (mode) => {
    const two = [since(50), coach('b', 1, visit(after(-3300)))];
    const made = plan(two, { receivedAt: after(-60) }, { terms: { mode } });
    expect(offered(made)).toEqual(mode === 'manual' ? [] : ['b']);
  });

  it('says in the ranking when she is free', () => {
    const reach = { modality: 'in_person', nearby: false, onCall: false } as const;
    const [first] = rank([since(50)], { request: request(), reach, policy, now });
    expect(first).toMatchObject({
      excludedBecause: null,
      travel: { minutes: 5 },
      afterwards: { freeAt: after(600) },
    });
    expect(first?.scores()).toContainEqual({ name: 'free_in', points: -10, value: 10 });
  });
});

/** Said yes: free in ten minutes, and five more to drive. */
const yes = (changes: Partial<OfferState> = {}) =>
  offer('a', 'standby', {
    availableAt: after(600),
    after: { assignmentId: 'before', travelMinutes: 5, handedBack: false },
    ...changes,
  });

describe('a yes for afterwards', () => {
  it('holds the search, without an alarm', () => {
    const made = plan([since(50), coach('b', 1, visit(after(-3300)))], {
      offers: [yes()],
      alarm: alarm('everybody_busy'),
    });
    expect(made).toEqual({ decisions: [{ type: 'clear_alarm' }], nextActionAt: after(RECHECK_SECONDS) });
  });

  it('has whoever is free asked who would be there sooner, and nobody else', () => {
    expect(offered(plan([since(50), coach('b', 5)], { offers: [yes()] }))).toEqual(['b']);
    expect(offered(plan([since(50), coach('b', 20)], { offers: [yes()] }))).toEqual([]);
  });

  it('is looked at again when she should be free', () => {
    const made = plan([since(50)], { offers: [yes({ availableAt: after(1) })] });
    expect(made).toEqual({ decisions: [], nextActionAt: after(1) });
  });

  describe('whose time is over, while she still could be in time', () => {
    const offers = [yes({ availableAt: now })];

    it.each<[string, CoachState]>([
      ['free', coach('b', 20)],
      ['soon done, too', coach('b', 1, visit(after(-3540)))],
    ])('has others asked who are %s', (_who, other) => {
      expect(offered(plan([since(60), other], { offers }))).toEqual(['b']);
    });

    it('calls people when nobody else can be asked', () => {
      expect(plan([since(60)], { offers }).decisions).toEqual([
        { type: 'escalate', step: 'dispatcher' },
        { type: 'alarm', reason: 'everybody_busy', audience: 'dispatcher' },
      ]);
    });

    it('goes on with the ladder and says that what was promised is at risk', () => {
      const made = plan([since(60), coach('b', 20)], { offers, receivedAt: after(-86_400) });
      expect(made.decisions).toEqual([
        { type: 'escalate', step: 'dispatcher' },
        expect.objectContaining({ type: 'offer', coachId: 'b' }),
        { type: 'alarm', reason: 'promise_at_risk', audience: 'dispatcher' },
      ]);
    });

    it('is not given up before she would come too late', () => {
      const terms = { ladder: { ...policy.ladder, unmet: 10 } };
      const types = (at: Date) =>
        plan([since(50)], { offers }, { terms, at }).decisions.map(({ type }) => type);
      expect(types(after(3299))).toEqual(['escalate', 'alarm']);
      expect(types(after(3300))).toEqual(['give_up']);
    });

    it('is hers all the same as soon as she is free', () => {
      expect(plan([coach('a')], { offers, alarm: alarm('everybody_busy') }).decisions).toEqual([
        expect.objectContaining({ type: 'assign_standby', coachId: 'a' }),
        { type: 'clear_alarm' },
      ]);
    });

    it('keeps a free coach for itself when others are needed later', () => {
      const other = { request: request({ id: 'r0', receivedAt: after(-60), offers }), policy };
      const waiting = situation([coach('b', 20)], { id: 'r1' }, { others: [other] });
      expect(keptForOthers(waiting, now)).toEqual(new Set(['b']));
    });
  });

  it.each(dispatchModes)(
    'becomes hers as soon as she is free, in mode %s, whoever is being asked',
    (mode) => {
      const offers = [yes(), offer('b', 'open')];
      expect(
        plan([coach('a', 30), coach('b', 1)], { offers, receivedAt: after(-60) }, { terms: { mode } }),
      ).toEqual({
        decisions: [
          { type: 'assign_standby', offerId: 'offer-a', coachId: 'a', availableAt: now, travelMinutes: 5 },
        ],
        nextActionAt: now,
      });
    },
  );

  it.each<[string, CoachState, Partial<OfferState>?]>([
    ['busy', coach('a', 1, visit(now, { assignmentId: 'another' }))],
    ['off_duty', since(50, { duty: 'off_duty' })],
    ['paused', since(50, { pausedUntil: after(60) })],
    ['resting', coach('a', 1, { lastHardCallAt: after(-60) })],
    ['handed_back', coach('a'), { after: { assignmentId: 'before', travelMinutes: 5, handedBack: true } }],
  ])('is taken back: %s', (reason, who, changes = {}) => {
    const made = plan([who], { offers: [yes(changes)] });
    expect(made.decisions[0]).toEqual({ type: 'withdraw', offerId: 'offer-a', reason });
  });

  it('has her asked anew who handed back what came first', () => {
    const offers = [yes({ after: { assignmentId: 'before', travelMinutes: 5, handedBack: true } })];
    expect(offered(plan([coach('a')], { offers }))).toEqual(['a']);
  });

  it('keeps no free coach from requests that have nobody', () => {
    const other = (offers: OfferState[]) => ({
      request: request({ id: 'r0', receivedAt: after(-60), offers }),
      policy,
    });
    const waiting = situation([coach('b', 20)], { id: 'r1' });
    expect(keptForOthers({ ...waiting, others: [other([])] }, now)).toEqual(new Set(['b']));
    expect(keptForOthers({ ...waiting, others: [other([yes()])] }, now)).toEqual(new Set());
  });
});
