import { describe, expect, it } from '@jest/globals';
import { actionFor, type Standing } from './sms-action.js';
import { readReply } from './sms-reply.js';

const idle: Standing = { offerIds: [], assignment: null };
const asked: Standing = { offerIds: ['o1'], assignment: null };
const askedTwice: Standing = { offerIds: ['o1', 'o2'], assignment: null };
const assigned: Standing = { offerIds: [], assignment: { id: 'a1', status: 'assigned' } };
const there: Standing = { offerIds: [], assignment: { id: 'a1', status: 'arrived' } };
const both: Standing = { offerIds: ['o1'], assignment: { id: 'a1', status: 'en_route' } };

const act = (text: string, standing: Standing) => actionFor(readReply(text), standing);

describe('actionFor', () => {
  it('answers the one offer', () => {
    expect(act('Y', asked)).toEqual({ does: 'accept', offerId: 'o1', setsOut: false });
    expect(act('yes, 20 min', asked)).toEqual({
      does: 'accept',
      offerId: 'o1',
      etaMinutes: 20,
      setsOut: false,
    });
    expect(act('N', asked)).toEqual({ does: 'decline', offerId: 'o1' });
    expect(act("can't", asked)).toEqual({ does: 'decline', offerId: 'o1' });
    expect(act('in 20', asked)).toEqual({ does: 'standby', offerId: 'o1', minutes: 20 });
    expect(act('no but I can in 2 hours', asked)).toEqual({ does: 'standby', offerId: 'o1', minutes: 120 });
    expect(act('omw', asked)).toEqual({ does: 'accept', offerId: 'o1', setsOut: true });
  });

  it('moves the assignment on', () => {
    expect(act('omw', assigned)).toEqual({ does: 'set_out', assignmentId: 'a1' });
    expect(act('20 min', assigned)).toEqual({ does: 'set_out', assignmentId: 'a1', etaMinutes: 20 });
    expect(act('here', assigned)).toEqual({ does: 'arrive', assignmentId: 'a1' });
    expect(act("Sorry, I can't after all", assigned)).toEqual({ does: 'hand_back', assignmentId: 'a1' });
  });

  it.each([
    ['Y', idle],
    ['N', idle],
    ['in 20', idle],
    ['here', idle],
    ['Y', assigned],
    ['N', assigned],
    ['Y', askedTwice],
    ['N', askedTwice],
    ['in 20', askedTwice],
    ['in 20', both],
    ['here', there],
    ['in 20', there],
    ['in 5 hours', asked],
    ['yes in 5 hours', asked],
    ['what?', asked],
    ["can't", there],
    ["can't", idle],
  ])('passes "%s" to a person where it could mean anything', (text, standing) =>
    expect(act(text, standing)).toEqual({ does: 'pass' }),
  );

  it('knows an offer from an assignment when both are there', () => {
    expect(act('Y', both)).toMatchObject({ does: 'accept', offerId: 'o1' });
    expect(act("can't", both)).toEqual({ does: 'decline', offerId: 'o1' });
    expect(act('here', both)).toEqual({ does: 'arrive', assignmentId: 'a1' });
    expect(act('omw 5 min', both)).toEqual({ does: 'set_out', assignmentId: 'a1', etaMinutes: 5 });
  });

  it('thanks for what came too late, unless the request still needs somebody', () => {
    expect(act('Y', { ...idle, late: { filled: true } })).toEqual({ does: 'thank' });
    expect(act('N', { ...idle, late: { filled: false } })).toEqual({ does: 'thank' });
    expect(act('Y', { ...idle, late: { filled: false } })).toEqual({ does: 'pass' });
    expect(act('Y', { ...asked, late: { filled: true } })).toMatchObject({ does: 'accept' });
  });

  it('tells of a newer offer instead of taking or declining it', () => {
    const newer: Standing = { ...idle, newer: 'o2', late: { filled: true } };
    for (const text of ['Y', 'N', 'in 20', 'omw', "can't"])
      expect(act(text, newer)).toEqual({ does: 'tell_newer', offerId: 'o2' });
    expect(act('what?', newer)).toEqual({ does: 'pass' });
  });

  it('passes on that she would come to the one before, while that still needs somebody', () => {
    const newer: Standing = { ...idle, newer: 'o2', late: { filled: false } };
    for (const text of ['Y', 'in 20', 'omw']) expect(act(text, newer)).toEqual({ does: 'pass' });
    expect(act('N', newer)).toEqual({ does: 'tell_newer', offerId: 'o2' });
  });

  it('takes what she holds to be meant rather than an offer that she has not read about', () => {
    const holding: Standing = { ...assigned, newer: 'o2' };
    expect(act('in 20', holding)).toMatchObject({ does: 'set_out', assignmentId: 'a1' });
    expect(act("can't", holding)).toEqual({ does: 'hand_back', assignmentId: 'a1' });
    expect(act('N', holding)).toEqual({ does: 'pass' });
    expect(act('in 20', { ...there, newer: 'o2' })).toMatchObject({ does: 'tell_newer' });
  });

  it('does what carriers require, whatever else is going on', () => {
    for (const standing of [idle, asked, both]) expect(act('STOP', standing)).toEqual({ does: 'stop' });
  });
});
