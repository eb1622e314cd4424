import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from './decide.js';
import type { Plan } from './plan.js';
import { Scene, type SceneCoach } from './scene.js';
import { after, coach, now, policy, request } from './situation.fixture.js';
import type { RequestState } from './situation.js';

const onScene = (id: string, km = 1, changes: Partial<SceneCoach> = {}): SceneCoach => ({
  ...coach(id, km),
  asked: [],
  ...changes,
});

const scene = (requests: RequestState[], coaches: SceneCoach[]) =>
  new Scene(
    requests.map((each) => ({
      request: each,
      policy: each.status === 'received' ? null : policy,
      assignment: null,
    })),
    coaches,
  );

/** Decides about each of these in order, each knowing of those before. */
function decideAll(stage: Scene, requests: RequestState[]): { id: string; plan: Plan }[] {
  return stage.inOrder(requests).map(({ id }) => {
    const plan = decide(stage.situationOf(id), policy, now);
    stage.apply(id, policy, plan, now);
    return { id, plan };
  });
}

const offersOf = (decided: { id: string; plan: Plan }[]) =>
  decided.flatMap(({ id, plan }) =>
    plan.decisions.flatMap((decision) => (decision.type === 'offer' ? [[id, decision.coachId]] : [])),
  );

describe('requests that are decided about together', () => {
  it('are asked of different coaches, the one that is needed soonest first', () => {
    const requests = [
      request({ id: 'r1', promisedArriveAt: after(7200) }),
      request({ id: 'r2', promisedArriveAt: after(1800) }),
      request({ id: 'r3', promisedArriveAt: after(3600) }),
    ];
    const decided = decideAll(scene(requests, [onScene('near', 1), onScene('far', 20)]), requests);
    expect(offersOf(decided)).toEqual([
      ['r2', 'near'],
      ['r3', 'far'],
    ]);
    expect(decided[2]?.plan.decisions).toContainEqual({
      type: 'alarm',
      reason: 'everybody_busy',
      audience: 'dispatcher',
    });
  });

  it('may have a coach whose time to answer another one of them has just passed', () => {
    const open = { id: 'o1', status: 'open', modality: 'in_person', availableAt: null, after: null } as const;
    const requests = [
      request({ id: 'r1', offers: [{ ...open, coachId: 'only', expiresAt: now }] }),
      request({ id: 'r2', promisedArriveAt: after(7200) }),
    ];
    const only = onScene('only', 1, { asked: [{ requestId: 'r1', alone: true }] });
    expect(offersOf(decideAll(scene(requests, [only]), requests))).toEqual([['r2', 'only']]);
  });

  it('see those that have just begun to search as waiting beside them', () => {
    const requests = [
      request({ id: 'r1', status: 'received', promisedArriveAt: after(1800) }),
      request({ id: 'r2', promisedArriveAt: after(3600) }),
    ];
    const stage = scene(requests, [onScene('away', 1, { busy: true })]);
    decideAll(stage, requests);
    expect(stage.situationOf('r2').others.map((other) => other.request.id)).toEqual(['r1']);
  });

  it('leave coaches who are off duty out, but not those who were asked before they left', () => {
    const open = { id: 'o1', status: 'open', modality: 'in_person', availableAt: null, after: null } as const;
    const requests = [
      request({ id: 'r1', offers: [{ ...open, coachId: 'gone', expiresAt: after(60) }] }),
      request({ id: 'r2' }),
    ];
    const stage = scene(requests, [onScene('gone', 1, { duty: 'off_duty' })]);
    expect(stage.situationOf('r1').coaches.map(({ id }) => id)).toEqual(['gone']);
    expect(stage.situationOf('r2').coaches).toEqual([]);
    expect(decideAll(stage, requests)[0]?.plan.decisions).toContainEqual({
      type: 'withdraw',
      offerId: 'o1',
      reason: 'off_duty',
    });
  });

  it('never ask one coach twice, and never leave a coach unasked whom a request could have', () => {
    const aCoach = fc.record({ km: fc.integer({ min: 1, max: 60 }), busy: fc.boolean() });
    const aRequest = fc.record({
      soon: fc.integer({ min: 1, max: 200 }),
      language: fc.constantFrom(null, 'en', 'es'),
    });
    fc.assert(
      fc.property(
        fc.array(aCoach, { maxLength: 6 }),
        fc.array(aRequest, { minLength: 1, maxLength: 6 }),
        (coaches, asked) => {
          const requests = asked.map(({ soon, language }, index) =>
            request({
              id: `r${index}`,
              promisedArriveAt: after(soon * 60),
              preferredLanguage: language,
              languageRequired: language !== null,
            }),
          );
          const team = coaches.map(({ km, busy }, index) => onScene(`c${index}`, km, { busy }));
          const offers = offersOf(decideAll(scene(requests, team), requests));
          expect(new Set(offers.map(([, coachId]) => coachId)).size).toBe(offers.length);
          const free = coaches.filter(({ busy }) => !busy).length;
          const servable = asked.filter(({ language }) => language !== 'es').length;
          expect(offers).toHaveLength(Math.min(free, servable));
        },
      ),
    );
  });
});
