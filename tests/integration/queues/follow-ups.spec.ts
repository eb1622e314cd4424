import { beforeAll, describe, expect, it } from '@jest/globals';
import { FactBus } from '@causeway/platform';
import { useApp } from '../../support/app.js';
import {
  callsOf,
  firstCallOf,
  meet,
  ordinaryRules,
  planOf,
  record,
  swept,
  until as passUntil,
} from '../../support/follow-ups.js';
import { refusal } from '../../support/http.js';

// Weeks pass here, and nobody is to sign in again.
const app = useApp({ SESSION_IDLE_MINUTES: '43200', SESSION_DAYS: '60' });

/** Ids of calls whose time was said to have come. */
const due: string[] = [];
beforeAll(() => app.nest.get(FactBus).on('follow_up.due', ({ followUpId }) => void due.push(followUpId)));

const until = (call: { dueAt: string }) => passUntil(app, call);

describe('calls after an engagement', () => {
  it('are planned for the coach who met the person, and say how they are reached when one is opened', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const closed = await meet({ nurse, coach: Near });
    const calls = await callsOf(Near);
    expect(calls.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['day_1', 'day_7', 'day_30', 'day_90']),
    );
    expect(calls.filter(({ asksToGoOn }) => asksToGoOn)).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      caseNumber: closed.caseNumber,
      mine: true,
      addressedAs: 'Joni',
      step: 'day_1',
    });
    expect(JSON.stringify(calls)).not.toContain('5550177');
    const one = await Near.get('/v1/follow-ups/{id}', { id: calls[0]?.id ?? '' });
    expect(one).toMatchObject({
      moreCalls: calls.length - 1,
      contact: {
        addressedAs: 'Joni',
        phone: '+12035550177',
        mayLeaveMessage: true,
        time: '10:00',
        weekday: null,
      },
    });
    const hour = new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: 'America/New_York',
    });
    expect(calls.map(({ dueAt }) => hour.format(Date.parse(dueAt)))).toEqual(calls.map(() => '10'));
  });

  it('are said to be due once, when their time has come', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await meet({ nurse, coach: Near });
    const call = await firstCallOf(Near);
    const line = await Near.line();
    until(call);
    await swept(app, async () => expect(due).toContain(call.id));
    await line.next('follow_ups.changed');
    const told = async () =>
      (await Near.get('/v1/notifications')).items.filter(({ kind }) => kind === 'follow_up');
    expect(await told()).toMatchObject([{ kind: 'follow_up' }]);
    // Another sweep has been and gone when the next call was announced.
    const [, second] = await callsOf(Near);
    if (!second) throw new Error('unreachable');
    await record(Near, call, { result: 'reached' });
    until(second);
    await swept(app, async () => expect(due).toContain(second.id));
    expect(due.filter((id) => id === call.id)).toHaveLength(1);
    await app.expectTold(
      'offer Near',
      ...['follow_ups_today Near', 'follow_up Near'],
      ...['follow_ups_today Near', 'follow_up Near'],
    );
  });

  it('are done when the person was reached, with what they were linked to then', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const closed = await meet({ nurse, coach: Near });
    const call = await firstCallOf(Near);
    await record(Near, call, { result: 'reached', linkages: [{ kind: 'food' }] });
    expect((await firstCallOf(Near)).step).toBe('day_7');
    const { items } = await Near.get('/v1/follow-ups', { query: { state: 'closed' } });
    expect(items).toMatchObject([{ id: call.id, status: 'done', result: 'reached', tried: 1 }]);
    expect(
      await app.rows('SELECT kind, follow_up_id FROM linkage WHERE assignment_id = $1', [closed.id]),
    ).toEqual([{ kind: 'food', follow_up_id: call.id }]);
    expect(await refusal(record(Near, call, { result: 'reached' }))).toMatchObject({
      status: 409,
      code: 'follow_up.invalid_state',
    });
    expect(await Near.get('/v1/follow-ups/{id}', { id: call.id })).toMatchObject({ contact: null });
  });

  it('are tried again the next day at another time when nobody answers, and not for ever', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await meet({ nurse, coach: Near });
    const call = await firstCallOf(Near);
    await app.expectTold('offer Near');
    for (const tried of [1, 2]) {
      const before = await firstCallOf(Near);
      until(before);
      await app.expectTold('follow_ups_today Near', 'follow_up Near');
      await record(Near, call, { result: 'no_answer' });
      const again = await firstCallOf(Near);
      expect(again).toMatchObject({ id: call.id, status: 'open', tried });
      const hours = (Date.parse(again.dueAt) - Date.parse(before.dueAt)) / 3_600_000;
      expect(hours).toBeGreaterThan(12);
      expect(hours).toBeLessThan(36);
    }
    until(await firstCallOf(Near));
    await app.expectTold('follow_ups_today Near', 'follow_up Near');
    await record(Near, call, { result: 'no_answer' });
    const { items } = await Near.get('/v1/follow-ups', { query: { state: 'closed' } });
    expect(items).toMatchObject([{ id: call.id, status: 'done', result: 'no_answer', tried: 3 }]);
    expect((await firstCallOf(Near)).step).toBe('day_7');
  });

  it('leave a message only where the person said that this is fine', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const contact = { addressedAs: 'Ray', phone: '2035550178', mayLeaveMessage: false, consentText: 'Fine.' };
    await meet({ nurse, coach: Near }, { contact });
    const call = await firstCallOf(Near);
    expect(await refusal(record(Near, call, { result: 'left_message' }))).toMatchObject({
      status: 422,
      code: 'follow_up.no_message',
    });
    expect(await firstCallOf(Near)).toMatchObject({ id: call.id, tried: 0 });
  });

  it.each(['asked_to_stop', 'wrong_number'] as const)(
    'end with %s, and the contact is forgotten',
    async (result) => {
      const { nurse, Near, dispatcher } = await app.world({ onDuty: ['Near'] });
      const closed = await meet({ nurse, coach: Near });
      await record(Near, await firstCallOf(Near), { result });
      expect(await callsOf(Near)).toEqual([]);
      expect(await planOf(app, closed)).toMatchObject({ end_reason: result, contacts: 0 });
      const { items } = await dispatcher.get('/v1/follow-ups', {
        query: { scope: 'all', state: 'closed', limit: 100 },
      });
      expect(new Set(items.map(({ status, endReason }) => `${status} ${endReason}`))).toEqual(
        new Set(['done null', `ended ${result}`]),
      );
    },
  );

  it('end when consent is taken back, by the coach or the dispatcher; what was counted stays', async () => {
    const { nurse, Near, dispatcher } = await app.world({ onDuty: ['Near'] });
    const closed = await meet({ nurse, coach: Near });
    await record(Near, await firstCallOf(Near), { result: 'reached' });
    const { id } = await firstCallOf(Near);
    await dispatcher.post('/v1/follow-ups/{id}/withdraw', { id });
    expect(await callsOf(Near)).toEqual([]);
    expect(await planOf(app, closed)).toMatchObject({ end_reason: 'withdrawn', contacts: 0 });
    expect(
      await app.rows(
        `SELECT a.result FROM follow_up_attempt a JOIN follow_up f ON f.id = follow_up_id
      JOIN follow_up_plan p ON p.id = plan_id WHERE assignment_id = $1`,
        [closed.id],
      ),
    ).toEqual([{ result: 'reached' }]);
    const audited = await app.rows(
      `SELECT actor_id, action FROM audit_entry WHERE $1 = ANY (subject_ids) AND action = 'follow_up.withdraw'`,
      [id],
    );
    expect(audited).toEqual([{ actor_id: dispatcher.id, action: 'follow_up.withdraw' }]);
  });
});

describe('the overview', () => {
  it('shows dispatchers everybody’s calls page by page, and coaches only what is theirs', async () => {
    const { nurse, Near, Far, dispatcher } = await app.world({ onDuty: ['Near'], offDuty: ['Far'] });
    await meet({ nurse, coach: Near });
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await dispatcher.get('/v1/follow-ups', { query: { scope: 'all', limit: 4, cursor } });
      expect(
        page.items.every(({ addressedAs, coachName }) => addressedAs === null && coachName === Near.name),
      ).toBe(true);
      found.push(...page.items.map(({ dueAt }) => dueAt));
      cursor = page.nextCursor;
    }
    expect(found).toEqual((await callsOf(Near)).map(({ dueAt }) => dueAt));
    expect(await callsOf(Far)).toEqual([]);
    expect(await Far.refused('GET', '/v1/follow-ups?scope=all')).toMatchObject({
      status: 403,
      code: 'access.denied',
    });
  });
});

describe('the settings', () => {
  it('say which calls are planned from then on', async () => {
    const { nurse, Near, administrator } = await app.world({ onDuty: ['Near'] });
    const put = (body: typeof ordinaryRules) => administrator.put('/v1/follow-up-settings', { body });
    expect(await administrator.get('/v1/follow-up-settings')).toEqual(ordinaryRules);
    const chosen = { ...ordinaryRules, steps: ['day_1' as const, 'day_30' as const], attempts: 1 };
    expect(await put(chosen)).toEqual(chosen);
    await meet({ nurse, coach: Near });
    expect((await callsOf(Near)).map(({ step }) => step)).toEqual(['day_1', 'day_30']);
    expect(await refusal(put({ ...chosen, callsUntil: '08:00' }))).toMatchObject({ code: 'request.invalid' });
    // Where no calls are made, nothing is kept of the person.
    await put({ ...chosen, steps: [] });
    const closed = await meet({ nurse, coach: Near });
    expect(await planOf(app, closed)).toBeUndefined();
  });
});
