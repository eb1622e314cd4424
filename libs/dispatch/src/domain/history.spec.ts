import { describe, expect, it } from '@jest/globals';
import { dispatchModes } from '@causeway/contracts';
import fc from 'fast-check';
import { History } from './history.fixture.js';
import { defaultPolicy, type Policy } from './policy.js';
import { after } from './situation.fixture.js';
import { isOpen, isSearching, type CoachState, type OfferState, type RequestState } from './situation.js';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Mostly the ordinary thing, so that much happens, and sometimes another. */
const mostly = <T>(ordinary: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(ordinary) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const coaches = fc.array(
  fc.record<Partial<CoachState>>({
    duty: mostly<CoachState['duty']>('on_duty', 'on_call', 'off_duty'),
    clearedFor: mostly(new Set(['mercy']), new Set<string>()),
    notSentTo: mostly(new Set<string>(), new Set(['mercy'])),
    languages: fc.constantFrom(['en'], ['en', 'es']),
    gender: fc.constantFrom('woman', 'man', null),
    modalities: fc.constantFrom<CoachState['modalities'][]>(
      ['in_person', 'video', 'phone'],
      ['in_person'],
      ['phone'],
    ),
    maxTravelMinutes: mostly<number | null>(null, 10, 60),
    lastHardCallAt: mostly<Date | null>(null, after(-600)),
    callsThisShift: mostly(0, 3),
    phoneCallsAtOnce: fc.constantFrom(1, 1, 2),
  }),
  { minLength: 1, maxLength: 6 },
);

const policies = fc.record<Partial<Policy>>({
  mode: fc.constantFrom(...dispatchModes),
  nearbyMinutes: maybe(fc.constant(15)),
  callsPerShift: maybe(fc.constant(3)),
  stillHereMinutes: maybe(fc.constant(30)),
  visitMinutes: fc.constantFrom(0, 20, 60),
});

const asks = fc.record<Partial<RequestState>>({
  preferredLanguage: maybe(fc.constant('es')),
  languageRequired: mostly(false, true),
  preferredCoachGender: maybe(fc.constantFrom('woman', 'man')),
  genderRequired: mostly(false, true),
  modality: fc.constantFrom('in_person', 'in_person', 'video', 'phone'),
  modalitiesCovered: fc.constantFrom(['in_person', 'video', 'phone'], ['in_person']),
  expectedLeaveAt: maybe(fc.constantFrom(after(600), after(5400))),
});

const index = fc.nat({ max: 5 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.integer({ min: 1, max: 30 }).map((minutes) => (world: History) => world.pass(minutes)),
    },
    { weight: 3, arbitrary: asks.map((changes) => (world: History) => world.ask({ ...changes })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(index, fc.constantFrom('accept' as const, 'decline' as const, 'later' as const))
        .map(
          ([request, how]) =>
            (world: History) =>
              world.answer(request, how),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(index, fc.constantFrom('on_duty' as const, 'off_duty' as const, 'on_call' as const))
        .map(
          ([coach, duty]) =>
            (world: History) =>
              world.change(coach, { duty }),
        ),
    },
    {
      weight: 1,
      arbitrary: index.map(
        (coach) => (world: History) =>
          world.change(coach, { pausedUntil: new Date(world.now.getTime() + 900_000) }),
      ),
    },
    { weight: 2, arbitrary: index.map((request) => (world: History) => world.finish(request)) },
    { weight: 2, arbitrary: index.map((request) => (world: History) => world.arrive(request)) },
  ),
  { minLength: 3, maxLength: 40 },
);

/** What must be true at every moment, whatever happened. */
function check(world: History): void {
  for (const { request, assignment, nextActionAt } of world.requests) {
    const asked = request.offers.filter(({ status }) => status === 'open');
    if (isOpen(request.status)) {
      expect(nextActionAt && nextActionAt > world.now).toBe(true);
      const gathering = world.policy.mode === 'batch' && request.offers.length === 0;
      const promised = request.offers.some((offer) => isPromised(offer, world, request));
      const looked =
        Boolean(assignment) || asked.length > 0 || request.alarm !== null || gathering || promised;
      expect({ id: request.id, looked }).toEqual({ id: request.id, looked: true });
    } else expect(asked).toEqual([]);
    expect(request.offers.filter(({ status }) => status === 'accepted').length).toBeLessThanOrEqual(1);
    if (world.policy.mode === 'sequential' || world.policy.mode === 'batch')
      expect(asked.length).toBeLessThanOrEqual(1);
    for (const { coachId, after } of asked) {
      const coach = world.coachOf(coachId);
      expect(coach.duty).not.toBe('off_duty');
      if (coach.busy) expect(after?.assignmentId).toBe(coach.visit?.assignmentId);
    }
  }
  const alone = world.policy.mode === 'sequential' || world.policy.mode === 'batch';
  const asked = world.openOffers();
  const exclusive = asked.filter(({ after }) => alone || after).map(({ coachId }) => coachId);
  for (const coachId of exclusive) expect(asked.filter((offer) => offer.coachId === coachId).length).toBe(1);
  const held = world.requests.flatMap(({ assignment }) =>
    assignment?.modality === 'phone' ? [] : (assignment?.coachId ?? []),
  );
  expect(new Set(held).size).toBe(held.length);
}

/** Whether somebody said yes for afterwards who can still be there in time. */
function isPromised(
  { status, coachId, modality, availableAt, after }: OfferState,
  world: History,
  { promisedArriveAt, expectedLeaveAt }: RequestState,
): boolean {
  if (status !== 'standby' || !after || world.coachOf(coachId).visit?.assignmentId !== after.assignmentId)
    return false;
  const travel = modality === 'in_person' ? (after.travelMinutes ?? Infinity) : 0;
  const arrives = Math.max(Number(world.now), Number(availableAt)) + travel * 60_000;
  return arrives < Math.min(Number(promisedArriveAt), Number(expectedLeaveAt ?? Infinity));
}

/** Told over again from the coach's own facts, not from the ranking. */
function neverAgainstHardConstraints(world: History, from: number): void {
  for (const { requestId, decision, at, coach } of world.decided.slice(from)) {
    if (decision.type !== 'offer' || !coach) continue;
    const { coachId, modality } = decision;
    const held = world.requests.find((one) => one.request.id === requestId);
    const { preferredLanguage, languageRequired, preferredCoachGender, genderRequired } = held!.request;
    const against = [
      coach.duty === 'off_duty' && 'off duty',
      ((coach.busy && !decision.after) || (coach.phoneCalls > 0 && modality !== 'phone')) && 'busy',
      decision.after && world.policy.visitMinutes === 0 && 'never while with somebody',
      coach.phoneCalls >= coach.phoneCallsAtOnce && 'on the phone',
      coach.pausedUntil && coach.pausedUntil > at && 'breather',
      coach.notSentTo.has('mercy') && 'do not send',
      modality === 'in_person' && !coach.clearedFor.has('mercy') && 'clearance',
      !coach.modalities.includes(modality) && 'modality',
      languageRequired && preferredLanguage && !coach.languages.includes(preferredLanguage) && 'language',
      genderRequired && preferredCoachGender && coach.gender !== preferredCoachGender && 'gender',
      coach.lastHardCallAt && at < after(-600 + 7200) && 'rest',
      world.policy.callsPerShift !== null && coach.callsThisShift >= world.policy.callsPerShift && 'cap',
    ].filter(Boolean);
    expect({ coachId, against }).toEqual({ coachId, against: [] });
  }
}

describe('whatever happens', () => {
  it('every open request has somebody asked, assigned or alarmed, and a next step; nobody is asked who must not be', () => {
    fc.assert(
      fc.property(coaches, policies, steps, (team, terms, happenings) => {
        const world = new History(team, { ...defaultPolicy, ...terms });
        for (const happen of happenings) {
          const before = world.decided.length;
          happen(world);
          check(world);
          neverAgainstHardConstraints(world, before);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a search ends: accepted, or given up with a reason once its time is over', () => {
    fc.assert(
      fc.property(coaches, policies, asks, (team, terms, ask) => {
        const policy = { ...defaultPolicy, ...terms };
        const world = new History(team, policy);
        world.ask(ask);
        world.pass((policy.ladder.unmet ?? 0) + policy.offerSeconds / 60 + 1);
        expect(world.requests.filter(({ request }) => isSearching(request.status))).toEqual([]);
        expect(world.decided.at(-1)?.decision).toMatchObject({ type: 'give_up', reason: expect.any(String) });
      }),
      { numRuns: 100 },
    );
  });

  it('looking again at once changes nothing', () => {
    fc.assert(
      fc.property(coaches, policies, steps, (team, terms, happenings) => {
        const world = new History(team, { ...defaultPolicy, ...terms });
        for (const happen of happenings) happen(world);
        // Each may see what the others did since it was looked at last; then there is nothing more to see.
        world.change(0, {});
        const before = world.decided.length;
        world.change(0, {});
        expect(world.decided.slice(before)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
