import { describe, expect, it } from '@jest/globals';
import { keepCallBack, nextMorning, withinHours } from './call-back.js';
import { after, alarm, now, policy } from './situation.fixture.js';

const newYork = 'America/New_York';

describe('withinHours', () => {
  const [morning, monday] = [new Date('2026-11-21T14:00:00Z'), new Date('2026-11-23T13:00:00Z')];
  it('waits for the agreed hours, where they are known', () => {
    expect(withinHours(morning, { open: true, changesAt: monday })).toEqual(morning);
    expect(withinHours(morning, { open: false, changesAt: monday })).toEqual(monday);
    expect(withinHours(morning, { open: false, changesAt: null })).toEqual(morning);
  });
});

describe('nextMorning', () => {
  it('is nine in the morning after a night', () => {
    expect(nextMorning(new Date('2026-11-21T07:00:00Z'), newYork)).toEqual(new Date('2026-11-21T14:00:00Z'));
    expect(nextMorning(new Date('2026-11-22T02:30:00Z'), newYork)).toEqual(new Date('2026-11-22T14:00:00Z'));
  });

  it('is the next day once the morning has begun', () => {
    expect(nextMorning(new Date('2026-11-21T14:00:00Z'), newYork)).toEqual(new Date('2026-11-22T14:00:00Z'));
  });

  it('keeps to nine when the clocks change in the night', () => {
    expect(nextMorning(new Date('2026-10-31T20:00:00Z'), newYork)).toEqual(new Date('2026-11-01T14:00:00Z'));
    expect(nextMorning(new Date('2027-03-13T20:00:00Z'), newYork)).toEqual(new Date('2027-03-14T13:00:00Z'));
  });
});

describe('a promised call back', () => {
  const promised = { alarm: null, callBackAt: now, calledBackAt: null };
  const minutes = (count: number) => after(count * 60);

  it('is looked at when it is due, and half an hour later', () => {
    expect(keepCallBack(promised, policy, minutes(-60))).toEqual({ decisions: [], nextActionAt: now });
    expect(keepCallBack(promised, policy, now)).toEqual({
      decisions: [{ type: 'call_back_due' }],
      nextActionAt: minutes(30),
    });
  });

  it('is an alarm when nobody made it, which rings until somebody takes it', () => {
    const raised = { type: 'alarm', reason: 'call_back_overdue', audience: 'dispatcher' } as const;
    expect(keepCallBack(promised, policy, minutes(30))).toEqual({
      decisions: [raised],
      nextActionAt: minutes(35),
    });
    const alarmed = { ...promised, alarm: alarm('call_back_overdue', { rungAt: minutes(30) }) };
    expect(keepCallBack(alarmed, policy, minutes(35)).decisions).toEqual([{ ...raised, type: 'ring_again' }]);
    const taken = { ...alarmed, alarm: { ...alarmed.alarm, takenAt: minutes(31) } };
    expect(keepCallBack(taken, policy, minutes(35))).toEqual({ decisions: [], nextActionAt: minutes(95) });
  });

  it('is over when it was made, and where none was promised', () => {
    const over = { decisions: [], nextActionAt: null };
    expect(keepCallBack({ ...promised, calledBackAt: now }, policy, minutes(90))).toEqual(over);
    expect(keepCallBack({ ...promised, callBackAt: null }, policy, minutes(90))).toEqual(over);
  });
});
