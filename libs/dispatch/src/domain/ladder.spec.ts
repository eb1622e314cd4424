import { describe, expect, it } from '@jest/globals';
import { checkLadder } from './check-ladder.js';
import { decide } from './decide.js';
import { ladderOf } from './ladder.js';
import { defaultPolicy } from './policy.js';
import type { CoachState, RequestState } from './situation.js';
import { after, coach, now, offer, request, situation } from './situation.fixture.js';

const minutes = (count: number) => after(count * 60);
const terms = { ...defaultPolicy, nearbyMinutes: 15, stillHereMinutes: null };
const at = (minute: number, coaches: CoachState[], changes: Partial<RequestState> = {}) =>
  decide(situation(coaches, { step: 'nearby', ...changes }), terms, minutes(minute));
const offers = (plan: ReturnType<typeof at>) =>
  plan.decisions.flatMap((one) => (one.type === 'offer' ? [`${one.coachId} ${one.modality}`] : []));
const steps = (plan: ReturnType<typeof at>) =>
  plan.decisions.flatMap((one) => (one.type === 'escalate' ? [one.step] : []));

const far = coach('far', 60);
const second = coach('second', 1, { duty: 'on_call' });
const phoneOnly = coach('voice', 1, { modalities: ['phone'] });

describe('the ladder', () => {
  it('begins nearby, and looks farther at once when nobody is left there', () => {
    expect(offers(at(0, [coach('near', 5), far]))).toEqual(['near in_person']);
    expect(offers(at(0, [far]))).toEqual(['far in_person']);
    expect(steps(at(0, [far]))).toEqual(['wider']);
    expect(offers(at(0, [second]))).toEqual(['second in_person']);
    expect(steps(at(0, [second]))).toEqual(['on_call']);
  });

  it('asks the second line only when nobody on duty is left, or its time has come', () => {
    const declined = { offers: [offer('far', 'declined')] };
    expect(offers(at(1, [far, second]))).toEqual(['far in_person']);
    expect(offers(at(1, [far, second], declined))).toEqual(['second in_person']);
    expect(offers(at(10, [far, second]))).toEqual(['second in_person']);
  });

  it('calls the dispatcher, then the supervisor, while coaches are still being asked', () => {
    const asked = { offers: [offer('near', 'open', { expiresAt: minutes(200) })] };
    expect(at(15, [coach('near')], asked).decisions).toContainEqual({
      type: 'alarm',
      reason: 'promise_at_risk',
      audience: 'dispatcher',
    });
    expect(at(30, [coach('near')], asked).decisions).toContainEqual({
      type: 'alarm',
      reason: 'promise_at_risk',
      audience: 'supervisor',
    });
  });

  it('asks coaches who can talk by video, then by phone, once nobody can come', () => {
    const video = coach('screen', 90, { maxTravelMinutes: 10 });
    expect(offers(at(39, [video]))).toEqual([]);
    expect(offers(at(40, [video]))).toEqual(['screen video']);
    expect(offers(at(40, [phoneOnly]))).toEqual([]);
    expect(offers(at(50, [phoneOnly]))).toEqual(['voice phone']);
  });

  it('offers only what the agreement covers', () => {
    expect(offers(at(50, [phoneOnly], { modalitiesCovered: ['in_person'] }))).toEqual([]);
  });

  it('gives up with the reason when its time is over, and not while somebody is being asked', () => {
    expect(at(120, [phoneOnly], { modalitiesCovered: ['in_person'] }).decisions.at(-1)).toEqual({
      type: 'give_up',
      reason: 'nobody_suitable',
    });
    const asked = { offers: [offer('near', 'open', { expiresAt: minutes(121) })] };
    expect(at(120, [coach('near')], asked).decisions.map(({ type }) => type)).not.toContain('give_up');
  });

  it('hurries when the person will leave sooner, but not in giving up', () => {
    const { steps: hurried, unmetAt } = ladderOf(request({ expectedLeaveAt: minutes(25) }), terms, true);
    expect(hurried.map(({ step, at: time }) => [step, (time.getTime() - now.getTime()) / 60_000])).toEqual([
      ['nearby', 0],
      ['wider', 2.5],
      ['on_call', 5],
      ['dispatcher', 7.5],
      ['supervisor', 15],
      ['video', 20],
      ['phone', 25],
    ]);
    expect(unmetAt).toEqual(minutes(120));
  });

  it('goes upwards only', () => {
    expect(() => checkLadder(defaultPolicy.ladder)).not.toThrow();
    expect(() => checkLadder({ ...defaultPolicy.ladder, video: null, phone: null })).not.toThrow();
    expect(() => checkLadder({ ...defaultPolicy.ladder, supervisor: 5 })).toThrow('request.invalid');
  });
});
