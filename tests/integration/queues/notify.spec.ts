import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { emptyQueue } from '../../support/jobs.js';
import { PUBLIC_URL, useOutside } from '../../support/outside/outside.js';

const outside = useOutside(() => app);
const app = useApp(outside.settings);
const told = (...expected: (string | RegExp)[]) => outside.expectNotifications(app, expected);

const rowsOf = (memberId: string, kind: string) =>
  app.rows<{ channel: string; state: string; reason: string | null; attempts: number }>(
    `SELECT channel, state, reason, attempts FROM notification WHERE member_id = $1 AND kind = $2 ORDER BY channel`,
    [memberId, kind],
  );
const rowOf = async (memberId: string, kind: string, channel: string) =>
  (await rowsOf(memberId, kind)).find((row) => row.channel === channel);

describe('an offer', () => {
  it('rings at once, is texted when nobody looks, and says that it is over', async () => {
    const { nurse, Near, dispatcher } = await app.world({ onDuty: ['Near'] });
    await outside.ringsFor(Near);
    await outside.phoneOf(app, Near);
    const line = await Near.line();

    const request = await nurse.ask();
    const offer = await Near.offered(request);
    await told('push Near: New request near you');
    const [delivery] = outside.pushes.slice(-1);
    expect(delivery?.message).toEqual({
      id: expect.any(String),
      title: 'New request near you',
      body: 'Open the app to answer.',
      path: '/coach',
      tag: offer.id,
      urgent: true,
      quiet: false,
    });
    expect(delivery?.headers).toMatchObject({ urgency: 'high', topic: offer.id.replaceAll('-', '') });
    expect(Number(delivery?.headers['ttl'])).toBeLessThanOrEqual(180);
    expect((await line.next('notification.changed')).memberId).toBe(Near.id);
    expect(await Near.get('/v1/notifications')).toMatchObject({
      unread: 1,
      items: [{ kind: 'offer', subjectId: offer.id, caseNumber: request.caseNumber, path: '/coach' }],
    });

    app.passTime(0.6);
    await told(`sms Near: New request near you. Reply Y`);
    expect(outside.texts.at(-1)?.body).toContain(`${PUBLIC_URL}/coach`);

    await dispatcher.cancel(request, 'person_left');
    await told('push Near: This one is taken care of');
    expect(outside.pushes.at(-1)?.message).toMatchObject({ tag: offer.id, quiet: true, urgent: false });
    expect(outside.pushes.at(-1)?.headers['topic']).toBe(offer.id.replaceAll('-', ''));
    await app.expectTold('offer Near');
  });

  it('is not texted to who saw it, answered it, or was asked no longer', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    for (const coach of [Near, Far]) {
      await outside.ringsFor(coach);
      await outside.phoneOf(app, coach);
    }
    const request = await nurse.ask();
    const first = await Near.offered(request);
    await told('push Near: New');
    await Near.decline(first);
    const second = await Far.offered(request);
    await told('push Far: New');
    await Far.post('/v1/notifications/read', { body: { id: second.id } });
    app.passTime(0.6);
    await told();
    await eventually(async () => {
      expect(await rowOf(Near.id, 'offer', 'sms')).toMatchObject({ state: 'suppressed', reason: 'over' });
      expect(await rowOf(Far.id, 'offer', 'sms')).toMatchObject({ state: 'suppressed', reason: 'seen' });
    });
    await Far.accept(second);
    await told();
    await app.expectTold('offer Near', 'offer Far');
  });

  it('goes the ways that its coach chose, and is silent where she said so', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const quiet = { quietFrom: 0, quietTo: 1439, breakThrough: false };
    await outside.ringsFor(Near);
    await outside.phoneOf(app, Near);
    await Near.put('/v1/me/notification-settings', {
      body: { wishes: [{ kind: 'offer', channels: ['email'] }], breakThrough: true },
    });
    await outside.ringsFor(Far);
    await Far.put('/v1/me/notification-settings', { body: { wishes: [], ...quiet } });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    await told(`email ${Near.email}: New request near you`);
    expect(outside.mails.at(-1)?.raw).toContain('/coach');
    await Near.decline(offer);
    await Far.offered(request);
    await told();
    expect(await rowsOf(Far.id, 'offer')).toEqual([
      expect.objectContaining({ channel: 'in_app', state: 'delivered' }),
      expect.objectContaining({ channel: 'push', state: 'suppressed', reason: 'quiet_hours' }),
      expect.objectContaining({ channel: 'sms', state: 'suppressed', reason: 'no_phone' }),
    ]);
  });
});

describe('what dispatch decides', () => {
  it('reaches the coach it was decided about', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    await outside.ringsFor(Near);
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.assign(request, Near);
    await told('push Near: A request is yours now');
    await dispatcher.cancel(request, 'no_longer_needed');
    await told('push Near: A request was taken off you');
  });

  it('rings in her quiet hours for a coach whose shift is over, where it is about what she holds', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await outside.ringsFor(Near);
    await Near.put('/v1/me/notification-settings', {
      body: { wishes: [], quietFrom: 0, quietTo: 1439, breakThrough: true },
    });
    const request = await nurse.ask();
    const assignment = await Near.accept(await Near.offered(request));
    await Near.setOut(assignment, 40);
    await Near.setDuty(false);
    await told('push Near: New request near you');
    await dispatcher.cancel(request, 'person_left');
    await told('push Near: A request was taken off you');
  });

  it('is known by those who dispatch when nobody can be asked', async () => {
    const { nurse, dispatcher, supervisor } = await app.world();
    await outside.ringsFor(dispatcher);
    await outside.ringsFor(supervisor);
    const request = await nurse.ask();
    await told('push The: A request needs you');
    expect(outside.pushes.at(-1)?.message.path).toBe(`/board/${request.id}`);
    expect((await supervisor.get('/v1/notifications')).items).toEqual([]);
    expect((await dispatcher.get('/v1/notifications')).items).toMatchObject([
      { kind: 'alarm', requestId: request.id },
    ]);
    await dispatcher.post('/v1/notifications/read', { body: {} });
    expect((await dispatcher.get('/v1/notifications')).unread).toBe(0);
    // The time that passes below would raise the alarm again.
    await dispatcher.cancel(request, 'no_longer_needed');
  });
});

describe('no provider', () => {
  it('is asked in the path of a request, and a dead one holds up nothing', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await outside.ringsFor(Near);
    outside.push.mishaps.push('hang');
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    await Near.accept(offer);
    expect(await rowOf(Near.id, 'offer', 'push')).toMatchObject({
      state: expect.stringMatching(/pending|sending/),
    });
  });

  it('that fails for a while loses anything', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    await outside.ringsFor(Near);
    await outside.phoneOf(app, Near);
    outside.push.mishaps.push(500, 'cut', 429);
    outside.twilio.mishaps.push({ status: 503, code: 20500 });
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.assign(request, Near);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await eventually(async () => {
        app.sweep();
        expect(await rowOf(Near.id, 'assigned', 'push')).toMatchObject({
          state: 'pending',
          attempts: attempt,
        });
      });
      app.passTime(0.2);
    }
    await eventually(async () => {
      app.sweep();
      expect(await rowOf(Near.id, 'assigned', 'sms')).toMatchObject({ reason: 'twilio: 20500', attempts: 1 });
    });
    app.passTime(5);
    await told('push Near: A request is yours now', 'sms Near: A request is yours now.');
    await app.expectTold('alarm dispatcher', 'assigned Near');
  });

  it('that says never is asked again, and a browser that is gone is forgotten', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    const browser = await outside.ringsFor(Near);
    await outside.phoneOf(app, Near);
    outside.push.unsubscribe(browser);
    outside.twilio.mishaps.push({ status: 400, code: 21211 });
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.assign(request, Near);
    await eventually(async () =>
      expect(await rowOf(Near.id, 'assigned', 'push')).toMatchObject({
        state: 'failed',
        reason: 'push service: 410',
      }),
    );
    app.passTime(1);
    await told();
    await eventually(async () =>
      expect(await rowOf(Near.id, 'assigned', 'sms')).toMatchObject({
        state: 'failed',
        reason: 'twilio: 21211',
      }),
    );
    expect((await Near.get('/v1/me/notification-settings')).devices).toEqual([]);
    await app.expectTold('alarm dispatcher', 'assigned Near');
  });

  it('is tried for ever: what nobody needs any more is given up, with the reason', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    await outside.ringsFor(Near);
    outside.push.mishaps.push(503);
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.assign(request, Near);
    await eventually(async () =>
      expect(await rowOf(Near.id, 'assigned', 'push')).toMatchObject({ attempts: 1, state: 'pending' }),
    );
    app.passTime(61);
    await told();
    expect(await rowOf(Near.id, 'assigned', 'push')).toMatchObject({ state: 'failed', reason: 'too_late' });
    // After an hour the dispatcher hears that the coach has not set out.
    await app.expectTold('alarm dispatcher', 'assigned Near', 'alarm dispatcher');
  });
});

describe('a notification that was being sent', () => {
  it('when the process died is sent again once its lease is over', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    await outside.ringsFor(Near);
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.assign(request, Near);
    await told('push Near: A request is yours now');
    await eventually(async () =>
      expect(await rowOf(Near.id, 'assigned', 'push')).toMatchObject({ state: 'sent' }),
    );
    // As a crash between the provider's answer and writing it down leaves it.
    await app.owner.query(
      `UPDATE notification SET state = 'sending', next_attempt_at = $2 WHERE member_id = $1 AND kind = 'assigned' AND channel = 'push'`,
      [Near.id, new Date(app.now().getTime() + 60_000)],
    );
    await told();
    app.passTime(1.1);
    await told('push Near: A request is yours now');
    await eventually(async () =>
      expect(await rowOf(Near.id, 'assigned', 'push')).toMatchObject({ state: 'sent', attempts: 2 }),
    );
    await app.expectTold('alarm dispatcher', 'assigned Near');
  });

  it('is found by its row when the queue was emptied', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await outside.ringsFor(Near);
    await outside.phoneOf(app, Near);
    const request = await nurse.ask();
    await Near.offered(request);
    await told('push Near: New');
    await emptyQueue(app);
    app.passTime(0.6);
    await told('sms Near: New');
    await app.expectTold('offer Near');
  });
});
