import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import {
  callsOf,
  firstCallOf,
  meet,
  ordinaryRules,
  planOf,
  record,
  swept,
  until,
} from '../support/follow-ups.js';
import { refusal } from '../support/http.js';

// Weeks pass here, and nobody is to sign in again.
const app = useApp({ SESSION_IDLE_MINUTES: '43200', SESSION_DAYS: '60' });
const DAY = 24 * 60;

describe('the last of the weeks', () => {
  const short = { ...ordinaryRules, steps: ['weekly' as const], weeks: 2 };

  it.each([true, false])('asks whether to go on: %s', async (goesOn) => {
    const { nurse, Near, administrator } = await app.world({ onDuty: ['Near'] });
    await administrator.put('/v1/follow-up-settings', { body: short });
    const closed = await meet({ nurse, coach: Near });
    await record(Near, await firstCallOf(Near), { result: 'reached' });
    const last = await firstCallOf(Near);
    expect(last).toMatchObject({ week: 2, asksToGoOn: true });
    until(app, last);
    await app.expectTold('offer Near', 'follow_ups_today Near', 'follow_up Near');
    expect(await refusal(record(Near, last, { result: 'reached' }))).toMatchObject({
      code: 'request.invalid',
      errors: [expect.objectContaining({ field: 'goesOn' })],
    });
    await record(Near, last, { result: 'reached', goesOn });
    expect((await callsOf(Near)).map(({ week, asksToGoOn }) => [week, asksToGoOn])).toEqual(
      goesOn
        ? [
            [3, false],
            [4, true],
          ]
        : [],
    );
    expect(await planOf(app, closed)).toMatchObject(
      goesOn ? { end_reason: null, contacts: 1 } : { end_reason: 'finished', contacts: 0 },
    );
  });
});

describe('a call that nobody makes', () => {
  it('stays on the list, then expires with the reason', async () => {
    const { nurse, Near, dispatcher, administrator } = await app.world({ onDuty: ['Near'] });
    await administrator.put('/v1/follow-up-settings', { body: { ...ordinaryRules, steps: ['day_1'] } });
    const closed = await meet({ nurse, coach: Near });
    const call = await firstCallOf(Near);
    until(app, call);
    app.passTime(5 * DAY);
    await app.expectTold(
      ...['offer Near', 'follow_up Near', 'follow_ups_today Near'],
      // Nobody has made it for five days.
      'follow_ups_waiting dispatcher',
    );
    expect((await firstCallOf(Near)).id).toBe(call.id);
    app.passTime(1 * DAY);
    await swept(app, async () => expect(await callsOf(Near)).toEqual([]));
    const { items } = await dispatcher.get('/v1/follow-ups', { query: { scope: 'all', state: 'closed' } });
    expect(items).toMatchObject([
      { id: call.id, status: 'expired', endReason: 'not_called_in_time', result: null },
    ]);
    // It was the last, so nothing is kept of the person.
    await eventually(async () =>
      expect(await planOf(app, closed)).toMatchObject({ end_reason: 'finished', contacts: 0 }),
    );
  });
});
