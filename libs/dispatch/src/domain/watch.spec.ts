import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { after, alarm, assignment, coach, now, offer, policy, situation } from './situation.fixture.js';
import type { AssignmentState, RequestState } from './situation.js';

const held = (changes: Partial<AssignmentState>, request: Partial<RequestState> = {}, at = now) => {
  const holds = assignment(changes);
  return decide(
    situation([coach('a', 1, { busy: true })], { status: 'assigned', ...request }, { assignment: holds }),
    { ...policy, lateMinutes: 15, closeHours: 4 },
    at,
  );
};
const raised = (reason: string, audience = 'dispatcher') => ({ type: 'alarm', reason, audience });
/** Rang just before it is looked at. */
const alarmed = (at: Date) => ({ alarm: alarm('not_set_out', { rungAt: at }) });

describe('a request that a coach holds', () => {
  it('is looked at when she should have set out: the time of arrival less the way', () => {
    expect(held({ etaAt: after(3600), travelMinutes: 20 })).toEqual({
      decisions: [],
      nextActionAt: after(2400 + 900),
    });
    expect(held({ etaAt: after(3600), travelMinutes: 20 }, {}, after(3300)).decisions).toEqual([
      raised('not_set_out'),
    ]);
  });

  it('is looked at when she is late, and when it was not closed for hours', () => {
    const onTheWay = { status: 'en_route', etaAt: after(600) } as const;
    expect(held(onTheWay).nextActionAt).toEqual(after(1500));
    expect(held(onTheWay, {}, after(1500)).decisions).toEqual([raised('coach_late')]);
    const there = { status: 'arrived', arrivedAt: now } as const;
    expect(held(there, {}, after(4 * 3600)).decisions).toEqual([raised('not_closed')]);
  });

  it('calls a dispatcher at once when the coach has left the team, wherever she is, and keeps looking', () => {
    for (const status of ['assigned', 'en_route', 'arrived'] as const) {
      const left = held({ status, coachLeft: true, etaAt: after(3600), arrivedAt: now });
      expect(left.decisions).toEqual([raised('coach_left')]);
      expect(left.nextActionAt).not.toBeNull();
    }
    expect(held({ coachLeft: true }, { alarm: alarm('coach_left') }).decisions).toEqual([]);
  });

  it('is looked at by what was promised when nobody knows when she arrives', () => {
    const onTheWay = { status: 'en_route', etaAt: null, travelMinutes: null } as const;
    const promised = { promisedArriveAt: after(3600) };
    expect(held(onTheWay, promised).nextActionAt).toEqual(after(3600));
    expect(held(onTheWay, promised, after(3600 + 899)).decisions).toEqual([]);
    expect(held(onTheWay, promised, after(3600 + 900)).decisions).toEqual([raised('coach_late')]);
    const over = { promisedArriveAt: after(-600) };
    expect(held(onTheWay, over).nextActionAt).toEqual(after(900));
  });

  it('alarms once, and no more once she set out', () => {
    expect(held({}, alarmed(after(3600)), after(3600)).decisions).toEqual([]);
    expect(
      held({ status: 'en_route', etaAt: after(7200) }, alarmed(after(3600)), after(3600)).decisions,
    ).toEqual([{ type: 'clear_alarm' }]);
  });

  it('rings again until somebody takes it, and calls the supervisor when it is not solved', () => {
    const early = held({}, { alarm: alarm('not_set_out', { rungAt: after(3600) }) }, after(3700));
    expect(early).toEqual({ decisions: [], nextActionAt: after(3900) });
    const again = held({}, { alarm: alarm('not_set_out') }, after(3600));
    expect(again.decisions).toEqual([{ type: 'ring_again', reason: 'not_set_out', audience: 'dispatcher' }]);
    expect(again.nextActionAt).toEqual(after(3900));
    const policyWith = { ...policy, ladder: { ...policy.ladder, dispatcher: 15, supervisor: 30 } };
    const at = (seconds: number) =>
      decide(
        situation(
          [coach('a')],
          { status: 'assigned', alarm: alarm('not_set_out', { since: after(3600), takenAt: after(3600) }) },
          { assignment: assignment({}) },
        ),
        policyWith,
        after(seconds),
      );
    expect(at(3700)).toEqual({ decisions: [], nextActionAt: after(3600 + 900) });
    expect(at(3600 + 900).decisions).toEqual([raised('not_set_out', 'supervisor')]);
  });

  it('always has a next look, and nobody is asked about it any more', () => {
    const taken = { alarm: alarm('not_set_out', { takenAt: now }) };
    expect(held({}, taken, after(36_000)).nextActionAt).toEqual(after(36_000 + 3600));
    expect(held({}, { offers: [offer('b', 'standby')] }).decisions).toEqual([
      { type: 'withdraw', offerId: 'offer-b', reason: 'taken' },
    ]);
  });

  it('is asked about, too: a coach should not drive for nothing', () => {
    const asked = { ...policy, stillHereMinutes: 30 };
    const twenty = decide(
      situation(
        [coach('a')],
        { status: 'en_route', expectedLeaveAt: after(1200) },
        {
          assignment: assignment({ status: 'en_route', etaAt: after(1800) }),
        },
      ),
      asked,
      after(1200),
    );
    expect(twenty.decisions).toEqual([{ type: 'ask_still_here' }]);
    expect(twenty.nextActionAt).toEqual(after(1200 + policy.stillHereAnswerMinutes * 60));
  });
});
