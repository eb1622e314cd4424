import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { ladderOf } from './ladder.js';
import { defaultPolicy } from './policy.js';
import { after, coach, policy, request, situation } from './situation.fixture.js';

const minutes = (count: number) => after(count * 60);
const handedBack = (minute: number) => [{ coachId: 'a', at: minutes(minute) }];

describe('a request that a coach handed back', () => {
  it('goes to others at once, and not to her again', () => {
    const came = { handedBack: handedBack(10) };
    const plan = decide(situation([coach('a'), coach('b', 9)], came), policy, minutes(10));
    expect(plan.decisions).toMatchObject([{ type: 'offer', coachId: 'b' }]);
    expect(decide(situation([coach('a')], came), policy, minutes(10)).decisions).toContainEqual({
      type: 'alarm',
      reason: 'everybody_asked',
      audience: 'dispatcher',
    });
  });

  it('calls the dispatcher at once when hardly anybody else can be there in time', () => {
    const at = (minute: number) =>
      decide(
        situation([coach('b')], { handedBack: handedBack(minute) }),
        policy,
        minutes(minute),
      ).decisions.filter(({ type }) => type === 'alarm');
    expect(at(29)).toEqual([]);
    expect(at(31)).toEqual([{ type: 'alarm', reason: 'handed_back', audience: 'dispatcher' }]);
  });

  it('is climbed for anew, in the time that is left, and not given up for what passed before', () => {
    const { steps, unmetAt } = ladderOf(
      request({ step: 'nearby', handedBack: handedBack(50) }),
      defaultPolicy,
      false,
    );
    expect(unmetAt).toEqual(minutes(50 + 120));
    // Ten of the fifty minutes to the top of the ladder are left.
    expect(steps.find(({ step }) => step === 'dispatcher')?.at).toEqual(minutes(50 + 15 / 5));
  });
});
