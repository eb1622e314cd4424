import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { useApp } from '../support/app.js';
import { callsOf, firstCallOf, meet, ordinaryRules, planOf, record } from '../support/follow-ups.js';
import { refusal } from '../support/http.js';
import type { Coach } from '../support/people.js';

type CorrectCall = components['schemas']['CorrectCall'];

const app = useApp();

describe('a result that was ticked wrongly', () => {
  const correct = (who: Coach, { id }: { id: string }, body: CorrectCall) =>
    who.post('/v1/follow-ups/{id}/correct', { id, body });
  const oneOf = (coach: Coach, { id }: { id: string }) => coach.get('/v1/follow-ups/{id}', { id });

  it('is put right, and the call is tried again; the history keeps both, and the audit who did it', async () => {
    const { nurse, Near, dispatcher } = await app.world({ onDuty: ['Near'] });
    await meet({ nurse, coach: Near });
    const call = await firstCallOf(Near);
    expect(await refusal(correct(Near, call, { result: 'reached' }))).toMatchObject({
      status: 409,
      code: 'follow_up.never_made',
    });
    await record(Near, call, { result: 'reached' });
    await correct(Near, call, { result: 'no_answer' });
    expect(await firstCallOf(Near)).toMatchObject({ id: call.id, status: 'open', tried: 1, endedAt: null });
    await dispatcher.post('/v1/follow-ups/{id}/correct', { id: call.id, body: { result: 'left_message' } });
    // The same again changes nothing.
    await correct(Near, call, { result: 'left_message' });
    expect(await oneOf(Near, call)).toMatchObject({
      status: 'done',
      result: 'left_message',
      tried: 1,
      history: [
        { memberName: Near.name, result: 'reached', corrects: false, corrected: true },
        { memberName: Near.name, result: 'no_answer', corrects: true, corrected: true },
        { memberName: dispatcher.name, result: 'left_message', corrects: true, corrected: false },
      ],
    });
    expect(
      await app.rows(
        `SELECT actor_id FROM audit_entry WHERE $1 = ANY (subject_ids) AND action = 'follow_up.correct' ORDER BY id`,
        [call.id],
      ),
    ).toEqual([{ actor_id: Near.id }, { actor_id: dispatcher.id }]);
  });

  it('ends the calls when the person wanted no more, and is not undone by what was deleted', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const closed = await meet({ nurse, coach: Near });
    const call = await firstCallOf(Near);
    await record(Near, call, { result: 'reached' });
    await correct(Near, call, { result: 'wrong_number' });
    expect(await callsOf(Near)).toEqual([]);
    expect(await planOf(app, closed)).toMatchObject({ end_reason: 'wrong_number', contacts: 0 });
    await correct(Near, call, { result: 'asked_to_stop' });
    expect(await planOf(app, closed)).toMatchObject({ end_reason: 'asked_to_stop', contacts: 0 });
    await correct(Near, call, { result: 'no_answer' });
    expect(await oneOf(Near, call)).toMatchObject({ status: 'done', result: 'no_answer', contact: null });
    expect(await callsOf(Near)).toEqual([]);
  });

  it('in the last week takes back the weeks that were planned, or plans them once', async () => {
    const { nurse, Near, administrator } = await app.world({ onDuty: ['Near'] });
    const rules = { ...ordinaryRules, steps: ['day_90' as const, 'weekly' as const], weeks: 1 };
    await administrator.put('/v1/follow-up-settings', { body: rules });
    await meet({ nurse, coach: Near });
    const last = await firstCallOf(Near);
    expect(last.asksToGoOn).toBe(true);
    await record(Near, last, { result: 'reached', goesOn: true });
    const weeks = async () => (await callsOf(Near)).flatMap(({ week }) => week ?? []);
    expect(await weeks()).toEqual([2]);
    await correct(Near, last, { result: 'reached', goesOn: false });
    expect(await weeks()).toEqual([]);
    expect(await refusal(correct(Near, last, { result: 'reached' }))).toMatchObject({
      code: 'request.invalid',
    });
  });
});
