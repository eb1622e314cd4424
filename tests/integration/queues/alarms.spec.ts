import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import { passUntil } from '../../support/pass-until.js';
import { useOutside } from '../../support/outside/outside.js';

const outside = useOutside(() => app);
const app = useApp(outside.settings);
const told = (...expected: (string | RegExp)[]) => outside.expectNotifications(app, expected);

/** Lets time pass and the engine look. */
const pass = (minutes: number) => {
  app.passTime(minutes);
  app.sweep();
};

describe('an alarm', () => {
  it('rings again until somebody takes it, which everybody sees', async () => {
    const { nurse, dispatcher, supervisor } = await app.world();
    await outside.ringsFor(dispatcher);
    const request = await nurse.ask();
    await told('push The: A request needs you');
    pass(5.1);
    await told('push The: A request needs you');
    await supervisor.post('/v1/requests/{id}/take-alarm', { id: request.id });
    pass(5.1);
    await told();
    expect((await dispatcher.card(request)).needsYou).toMatchObject({
      reason: 'nobody_on_duty',
      taken: { memberId: supervisor.id, name: 'The supervisor' },
    });
    expect((await dispatcher.story(request)).at(-1)).toBe('alarm_taken');
    // Another may take it over; whoever has it already changes nothing.
    await dispatcher.post('/v1/requests/{id}/take-alarm', { id: request.id });
    await dispatcher.post('/v1/requests/{id}/take-alarm', { id: request.id });
    expect((await dispatcher.card(request)).needsYou?.taken?.memberId).toBe(dispatcher.id);
    expect((await dispatcher.story(request)).filter((step) => step === 'alarm_taken')).toHaveLength(2);
    await dispatcher.cancel(request, 'no_longer_needed');
    expect(await refusal(dispatcher.post('/v1/requests/{id}/take-alarm', { id: request.id }))).toMatchObject({
      code: 'request.invalid_state',
    });
    await app.expectTold('alarm dispatcher', 'alarm dispatcher');
  });

  it('about a coach who does not set out reaches the supervisor when it is not solved', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.assign(request, Near);
    pass(28);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('not_set_out'),
    );
    await dispatcher.post('/v1/requests/{id}/take-alarm', { id: request.id });
    pass(15.1);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.audience).toBe('supervisor'),
    );
    await app.expectTold('alarm dispatcher', 'assigned Near', 'alarm dispatcher', 'alarm supervisor');
  });
});

describe('an alarm that the dispatcher cannot hear', () => {
  it('rings for the supervisor; the dispatcher finds it in the app', async () => {
    const { nurse, dispatcher, supervisor } = await app.world({ boardClosed: true });
    const silent = await outside.ringsFor(dispatcher);
    // She does not want to be woken for alarms.
    await dispatcher.put('/v1/me/notification-settings', {
      body: { wishes: [{ kind: 'alarm', channels: [] }], breakThrough: true },
    });
    const heard = await outside.ringsFor(supervisor);
    const request = await nurse.ask();
    await told('push The: A request needs you');
    expect(outside.pushes.at(-1)?.browser).toBe(heard);
    await app.expectTold('alarm dispatcher', 'alarm supervisor');

    // Her board may be open in an empty room.
    await dispatcher.line();
    pass(5.1);
    await told('push The: A request needs you');
    expect(outside.pushes.filter(({ browser }) => browser === silent)).toEqual([]);
    await app.expectTold('alarm dispatcher', 'alarm supervisor');
    await dispatcher.cancel(request, 'no_longer_needed');
  });

  it('because she sleeps, with a board left open, rings for the supervisor who is awake', async () => {
    const { nurse, dispatcher, supervisor } = await app.world();
    const sleeping = await outside.ringsFor(dispatcher);
    const awake = await outside.ringsFor(supervisor);
    const now = app.now().getUTCHours() * 60 + app.now().getUTCMinutes();
    // By the clock of New York, summer or winter: from six hours before now until an hour after.
    const quiet = { quietFrom: (now - 11 * 60 + 2880) % 1440, quietTo: (now - 3 * 60 + 1440) % 1440 };
    await dispatcher.put('/v1/me/notification-settings', {
      body: { wishes: [], breakThrough: true, ...quiet },
    });
    const request = await nurse.ask();
    await told('push The: A request needs you');
    expect(outside.pushes.at(-1)?.browser).toBe(awake);
    expect(outside.pushes.filter(({ browser }) => browser === sleeping)).toEqual([]);
    await app.expectTold('alarm dispatcher', 'alarm supervisor');
    await dispatcher.cancel(request, 'no_longer_needed');
  });

  it('nor anybody else, is told to everybody by every way there is', async () => {
    const { nurse, dispatcher, supervisor, administrator } = await app.world({ boardClosed: true });
    const everybody = [dispatcher, supervisor, administrator];
    await supervisor.put('/v1/me/notification-settings', {
      body: { wishes: [{ kind: 'alarm', channels: [] }], breakThrough: true },
    });
    const request = await nurse.ask();
    await told(
      `email ${dispatcher.email}: A request needs you`,
      `email ${administrator.email}: A request needs you`,
    );
    await app.expectTold('alarm dispatcher', 'alarm supervisor', 'alarm administrator');
    const unheard = () =>
      app.rows('SELECT alarm_unheard FROM coach_request WHERE organization_id = $1', [
        dispatcher.organizationId,
      ]);
    expect(await unheard()).toEqual([{ alarm_unheard: true }]);

    // Somebody's phone rings the next time: that is enough.
    await outside.ringsFor(administrator);
    pass(5.1);
    await told('push The: A request needs you');
    await app.expectTold(...everybody.map(({ name }) => `alarm ${name.replace('The ', '')}`));
    expect(await unheard()).toEqual([{ alarm_unheard: false }]);
    await dispatcher.cancel(request, 'no_longer_needed');
  });
});

describe('a promised call back', () => {
  it('is told when nobody could come and when it is due, and alarms until it is made', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    pass(121);
    await eventually(async () => expect((await dispatcher.card(request)).status).toBe('unmet'));
    await app.expectTold('alarm dispatcher', 'unmet dispatcher');
    const due = Date.parse((await dispatcher.card(request)).callBackAt ?? '');
    await passUntil(app, due, dispatcher);
    await app.expectTold('call_back dispatcher');
    pass(30);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('call_back_overdue'),
    );
    const listed = await dispatcher.get('/v1/requests', { query: { state: 'call_back' } });
    expect(listed.items[0]?.needsYou?.reason).toBe('call_back_overdue');
    await app.expectTold('alarm dispatcher');
    await dispatcher.post('/v1/requests/{id}/called-back', { id: request.id });
    expect((await dispatcher.card(request)).needsYou).toBeNull();
    pass(120);
    await app.expectTold();
  });

  it('that the dispatcher promised herself is not told to her, and is kept all the same', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.cancel(request, 'nobody_available');
    const due = Date.parse((await dispatcher.card(request)).callBackAt ?? '');
    await passUntil(app, due, dispatcher);
    await app.expectTold('alarm dispatcher', 'call_back dispatcher');
  });
});
