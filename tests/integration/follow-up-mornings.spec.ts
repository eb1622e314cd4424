import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, momentOf } from '@causeway/kernel';
import { useApp } from '../support/app.js';
import { callsOf, firstCallOf, meet, ordinaryRules, record } from '../support/follow-ups.js';
import { useOutside } from '../support/outside/outside.js';

const outside = useOutside(() => app);
const app = useApp(async () => ({
  ...(await outside.settings()),
  // Days pass here, and nobody is to sign in again.
  ...{ SESSION_IDLE_MINUTES: '43200', SESSION_DAYS: '60' },
}));
const zone = 'America/New_York';

/** Lets time pass until that wall time, so many days from now. */
const passTo = (days: number, time: string) => {
  const moment = momentOf(addDays(dayOf(app.now(), zone), days), time, zone);
  app.passTime((moment.getTime() - app.now().getTime()) / 60_000);
};

/** `day_1` only, at ten in the morning of the day after. */
const oneCall = { ...ordinaryRules, steps: ['day_1' as const] };

describe('in the morning', () => {
  it('a coach is told once that she has calls today, and nobody else', async () => {
    const { nurse, Near, administrator } = await app.world({ onDuty: ['Near'] });
    await administrator.put('/v1/follow-up-settings', { body: oneCall });
    await meet({ nurse, coach: Near });
    await meet({ nurse, coach: Near });
    const calls = await callsOf(Near);
    await outside.ringsFor(Near);
    await app.expectTold('offer Near', 'offer Near');
    passTo(1, '07:58');
    await app.expectTold();
    passTo(0, '08:00');
    await app.expectTold('follow_ups_today Near');
    await outside.expectNotifications(app, ['push Near: You have follow-up calls today']);
    expect(outside.pushes.at(-1)?.message).toMatchObject({
      body: 'Open the app to see them.',
      path: '/follow-ups',
    });
    passTo(0, '09:30');
    await app.expectTold();
    for (const call of calls) await record(Near, call, { result: 'reached' });
  });

  it('those who dispatch are told once a day of calls that nobody owns or that are two days late', async () => {
    const { nurse, Near, Far, dispatcher, administrator } = await app.world({ onDuty: ['Near', 'Far'] });
    await administrator.put('/v1/follow-up-settings', { body: oneCall });
    await meet({ nurse, coach: Near });
    await app.expectTold('offer Near');
    const { id } = await firstCallOf(Near);
    await Near.post('/v1/follow-ups/{id}/hand', { id, body: {} });
    passTo(1, '11:00');
    await app.expectTold('follow_ups_waiting dispatcher');
    passTo(1, '08:30');
    await app.expectTold('follow_ups_waiting dispatcher');
    expect((await dispatcher.get('/v1/notifications')).items[0]).toMatchObject({ path: '/follow-ups' });

    // Somebody takes it, and leaves it for another day: it is two days late.
    await Far.post('/v1/follow-ups/{id}/take', { id, body: {} });
    passTo(0, '23:00');
    await app.expectTold();
    passTo(1, '10:30');
    await app.expectTold('follow_ups_today Far', 'follow_ups_waiting dispatcher');
    await record(Far, { id }, { result: 'reached' });
    passTo(1, '10:30');
    await app.expectTold();
  });
});
