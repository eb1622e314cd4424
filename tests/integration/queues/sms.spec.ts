import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { useOutside } from '../../support/outside/outside.js';
import type { Coach } from '../../support/people.js';

const outside = useOutside(() => app);
// No text follows a push by itself: how long these tests take must not matter.
const app = useApp(async () => ({ ...(await outside.settings()), SMS_AFTER_SECONDS: '3600' }));
const told = (...expected: (string | RegExp)[]) => outside.expectNotifications(app, expected);

/** A coach who is reached by text message alone, and what she was asked. */
async function askedByText() {
  const world = await app.world({ onDuty: ['Near'] });
  const phone = await outside.phoneOf(app, world.Near);
  const request = await world.nurse.ask();
  await world.Near.offered(request);
  await told('sms Near: New request near you');
  return { ...world, phone, request, say: (words: string) => outside.text(app, phone, words) };
}

const statusOf = async (coach: Coach) => (await coach.get('/v1/assignments')).items[0]?.status;
const stateOf = async (memberId: string, kind: string) => {
  const [row] = await app.rows<{ state: string; reason: string | null }>(
    `SELECT state, reason FROM notification WHERE member_id = $1 AND kind = $2 AND channel = 'sms' ORDER BY created_at DESC`,
    [memberId, kind],
  );
  return row;
};

describe('a coach without the app', () => {
  it('goes the whole way by text message, and the story says that it was her', async () => {
    const { dispatcher, Near, request, say } = await askedByText();
    expect(await say('Yes')).toMatch(/^It is yours, thank you/);
    expect(await statusOf(Near)).toBe('assigned');
    expect(await say('omw 25 min')).toMatch(/^Safe travels/);
    expect(await statusOf(Near)).toBe('en_route');
    expect(await say("I'm here")).toMatch(/^Thank you for being there/);
    expect(await statusOf(Near)).toBe('arrived');
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'accepted Near',
      'en_route Near',
      'arrived Near',
    ]);
    const { items } = await dispatcher.get('/v1/requests/{id}/timeline', { id: request.id });
    expect(items.at(-1)?.actor).toMatchObject({ kind: 'member', name: Near.name });
    const audited = await app.rows(
      `SELECT 1 FROM audit_entry WHERE actor_id = $1 AND action = 'offer.answer'`,
      [Near.id],
    );
    expect(audited).toHaveLength(1);
    expect((await dispatcher.get('/v1/sms-messages')).items).toEqual([]);
  });

  it('hands it back by text message when she cannot after all', async () => {
    const { dispatcher, request, say } = await askedByText();
    await say('Y');
    expect(await say("Sorry, can't make it after all")).toMatch(/^That's all right, thank you for saying so/);
    expect(await dispatcher.story(request)).toContain('handed_back Near');
  });

  it('says no, and is left in peace', async () => {
    const { dispatcher, request, say } = await askedByText();
    expect(await say('N')).toBe("That's all right. We are asking the next coach.");
    expect(await dispatcher.story(request)).toContain('declined Near');
  });

  it('who says "no but I can in 2 hours" is never taken for a no', async () => {
    const { Near, dispatcher, request, say } = await askedByText();
    expect(await say('no but I can in 2 hours')).toMatch(/^Thank you. We ask others first/);
    // Nobody else is there, so it is hers at once.
    await told('sms Near: A request is yours now');
    expect(await dispatcher.story(request)).toContain('standby Near');
    expect(await statusOf(Near)).toBe('assigned');
  });

  it('hears kindly that somebody else has it', async () => {
    const { dispatcher, request, say } = await askedByText();
    await dispatcher.cancel(request, 'person_left');
    expect(await say('Y')).toBe('This one is taken care of, thank you.');
    expect((await dispatcher.get('/v1/sms-messages')).items).toEqual([]);
  });
});

describe('a reply that crosses with another offer', () => {
  /** The offer that was texted is over, and another one was made that she was not told of yet. */
  async function askedAgain() {
    const asked = await askedByText();
    const { dispatcher, nurse, Near, request } = asked;
    // From now on the text waits for the device to be looked at.
    await outside.ringsFor(Near);
    await dispatcher.cancel(request, 'no_longer_needed');
    const second = await nurse.ask({ place: 'Bay 2' });
    const offer = await Near.offered(second);
    await told('push Near: New request near you');
    return { ...asked, second, offer };
  }

  it.each(['Y', 'N', 'in 20', 'omw'])(
    'does nothing about that one on "%s", but tells of it',
    async (words) => {
      const { Near, dispatcher, second, say } = await askedAgain();
      expect(await say(words)).toMatch(
        /^That one no longer waits for you, thank you. Another one is open now: reply Y/,
      );
      expect(await dispatcher.story(second)).toEqual(['received', 'offered Near']);
      expect((await Near.get('/v1/offers')).items[0]?.status).toBe('open');
      expect((await dispatcher.get('/v1/sms-messages')).items).toEqual([]);
    },
  );

  it('answers it once she was told of it and could read that', async () => {
    const { dispatcher, second, say } = await askedAgain();
    await say('Y');
    expect(await say('Y')).toMatch(/^That one no longer waits/);
    app.passTime(0.2);
    expect(await say('Y')).toMatch(/^It is yours/);
    expect(await dispatcher.story(second)).toContain('accepted Near');
    await app.expectTold('offer Near', 'offer Near');
  });

  it('answers it when she saw it in the app', async () => {
    const { Near, dispatcher, second, offer, say } = await askedAgain();
    await Near.post('/v1/notifications/read', { body: { id: offer.id } });
    expect(await say('N')).toMatch(/^That's all right/);
    expect(await dispatcher.story(second)).toContain('declined Near');
  });
});

describe('what is not understood', () => {
  it('is kept whole, answered, and waits for a dispatcher until one took care of it', async () => {
    const { dispatcher, Near, phone, request, say } = await askedByText();
    await outside.ringsFor(dispatcher);
    const board = await dispatcher.line();
    const words = 'yes but my car broke down on I-95, can somebody <drive> me & wait?';
    expect(await say(words)).toBe('We passed your message to dispatch.');
    expect((await Near.get('/v1/offers')).items[0]?.status).toBe('open');
    await told('push The: A coach wrote to dispatch');
    expect(JSON.stringify(outside.pushes.at(-1)?.message)).not.toContain('car');

    const { id } = await board.next('sms.changed');
    expect((await dispatcher.get('/v1/sms-messages')).items).toEqual([
      expect.objectContaining({
        ...{ id, memberId: Near.id, memberName: Near.name, phone, body: words },
        ...{ requestId: request.id, caseNumber: request.caseNumber },
      }),
    ]);
    await dispatcher.post('/v1/sms-messages/{id}/settle', { id });
    await board.next('sms.changed');
    expect((await dispatcher.get('/v1/sms-messages')).items).toEqual([]);
  });

  it('is listed page by page, the oldest first, with how many wait', async () => {
    const { dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    const phone = await outside.phoneOf(app, Near);
    for (const words of ['one?', 'two?', 'three?']) await outside.text(app, phone, words);
    const list = (cursor?: string) =>
      dispatcher.get('/v1/sms-messages', { query: { limit: 2, ...(cursor ? { cursor } : {}) } });
    const first = await list();
    expect(first.items.map(({ body }) => body)).toEqual(['one?', 'two?']);
    await dispatcher.post('/v1/sms-messages/{id}/settle', { id: first.items[0]?.id ?? '' });
    const second = await list(first.nextCursor ?? '');
    expect(second).toMatchObject({ items: [{ body: 'three?' }], nextCursor: null, waiting: 2 });
    expect(second.latestAt).toBe(second.items[0]?.receivedAt);
    expect(await dispatcher.refused('GET', '/v1/sms-messages?cursor=x')).toMatchObject({ status: 400 });
  });

  it('handed in twice is done once', async () => {
    const { dispatcher, phone, request } = await askedByText();
    for (let time = 0; time < 3; time += 1)
      expect(await outside.text(app, phone, 'Y', `SM-same-${request.id}`)).toMatch(/^It is yours/);
    expect((await dispatcher.story(request)).filter((step) => step.startsWith('accepted'))).toHaveLength(1);
  });
});

describe('carriers’ words', () => {
  it('end every further message, and begin again', async () => {
    const { dispatcher, nurse, Near, request, say } = await askedByText();
    expect(await say('STOP')).toBe('');
    expect((await Near.get('/v1/me/notification-settings')).phone.stopped).toBe(true);
    await dispatcher.cancel(request, 'duplicate');
    const second = await nurse.ask({ place: 'Bay 2' });
    await Near.offered(second);
    await told();
    expect(await stateOf(Near.id, 'offer')).toEqual({ state: 'suppressed', reason: 'stopped' });
    expect(await say('HELP')).toMatch(/STOP ends these messages/);
    expect(await say('START')).toBe('');
    expect((await Near.get('/v1/me/notification-settings')).phone.stopped).toBe(false);
  });
});

describe('who ended messages to one number', () => {
  it('can register another', async () => {
    const { Near, say } = await askedByText();
    expect(await say('STOP')).toBe('');
    await Near.post('/v1/me/phone', { body: { number: '203-555-0179' } });
    await told(/^sms \+12035550179: \d{6} is your code/);
    const code = /\d{6}/.exec(outside.texts.at(-1)?.body ?? '')?.[0] ?? '';
    await Near.post('/v1/me/phone/verify', { body: { code } });
    expect((await Near.get('/v1/me/notification-settings')).phone).toMatchObject({
      number: '+12035550179',
      stopped: false,
    });
  });
});

describe('reports of the gateway', () => {
  it('in any order never take a message back', async () => {
    const { Near } = await askedByText();
    const message = outside.texts.at(-1);
    if (!message) throw new Error('unreachable');
    await outside.report(app, message, 'delivered');
    await outside.report(app, message, 'sent');
    await outside.report(app, message, 'undelivered', '30003');
    await outside.report(app, message, 'queued');
    expect(await stateOf(Near.id, 'offer')).toEqual({ state: 'delivered', reason: null });
  });

  it('say why a message did not arrive', async () => {
    const { Near } = await askedByText();
    const message = outside.texts.at(-1);
    if (!message) throw new Error('unreachable');
    await outside.report(app, message, 'undelivered', '30003');
    await outside.report(app, message, 'sent');
    expect(await stateOf(Near.id, 'offer')).toEqual({ state: 'failed', reason: 'twilio: 30003' });
  });

  it('and messages are believed only with the gateway’s signature', async () => {
    const { Near, phone } = await askedByText();
    const body = new URLSearchParams({ MessageSid: 'SM1', From: phone, Body: 'Y' }).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const headers of [form, { ...form, 'x-twilio-signature': 'bm90IHNpZ25lZA==' }]) {
      for (const path of ['/v1/sms/inbound', `/v1/sms/status?notification=${Near.id}`])
        expect(await app.client().refused('POST', path, { body, headers })).toMatchObject({
          status: 403,
          code: 'sms.foreign',
        });
    }
    expect(await statusOf(Near)).toBeUndefined();
    expect(await outside.text(app, '+12035559999', 'Y')).toMatch(/^This number is not known here/);
  });
});

describe('a phone number', () => {
  it('is used only once its code came back', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await Near.post('/v1/me/phone', { body: { number: '(203) 555-0177' } });
    await told(/^sms \+12035550177: \d{6} is your code/);
    const code = /\d{6}/.exec(outside.texts.at(-1)?.body ?? '')?.[0] ?? '';
    await Near.offered(await nurse.ask());
    await told();
    const wrong = code === '000000' ? '000001' : '000000';
    const verify = (given: string) => Near.send('POST', '/v1/me/phone/verify', { body: { code: given } });
    expect(await verify(wrong)).toMatchObject({ status: 409, body: { code: 'phone.wrong_code' } });
    expect((await verify(` ${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(204);
    expect((await verify(code)).status).toBe(409);
    expect((await Near.get('/v1/me/notification-settings')).phone).toEqual({
      ...{ number: '+12035550177', waiting: null, stopped: false },
    });
    // The code is stored nowhere.
    const [row] = await app.rows<{ text: string }>(
      `SELECT (SELECT string_agg(n::text, ' ') FROM notification n WHERE member_id = $1) || (SELECT s::text FROM notify_settings s WHERE member_id = $1) AS text`,
      [Near.id],
    );
    expect(row?.text).not.toContain(code);
  });

  it('cannot be guessed, and not be taken from who has it', async () => {
    const { Near, Far } = await app.world({ offDuty: ['Near', 'Far'] });
    await Near.post('/v1/me/phone', { body: { number: '203-555-0178' } });
    await told(/^sms/);
    const code = /\d{6}/.exec(outside.texts.at(-1)?.body ?? '')?.[0] ?? '';
    const verify = (coach: Coach, given: string) =>
      coach.send('POST', '/v1/me/phone/verify', { body: { code: given } });
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await verify(Near, String(attempt).padStart(6, code === '000000' ? '9' : '0'))).status).toBe(
        409,
      );
    expect((await verify(Near, code)).status).toBe(409);

    const taken = await outside.phoneOf(app, Far);
    await Near.post('/v1/me/phone', { body: { number: taken } });
    await told(/^sms/);
    const second = /\d{6}/.exec(outside.texts.at(-1)?.body ?? '')?.[0] ?? '';
    expect(await verify(Near, second)).toMatchObject({ status: 409, body: { code: 'phone.taken' } });
  });
});

describe('a test message', () => {
  it('rings the own phone and the phone of any coach, and its result is seen live', async () => {
    const { dispatcher, Near, Far } = await app.world({ offDuty: ['Near', 'Far'], boardClosed: true });
    const phone = await outside.phoneOf(app, Near);
    const night = { quietFrom: 0, quietTo: 1439, breakThrough: false };
    await Near.put('/v1/me/notification-settings', { body: { wishes: [], ...night } });
    const own = await Near.post('/v1/notification-tests', { body: { channel: 'sms' } });
    await told('sms Near: This is a test');
    const board = await dispatcher.line();
    await outside.ringsFor(Near);
    const asked = await dispatcher.post('/v1/notification-tests', {
      body: { channel: 'push', memberId: Near.id },
    });
    await told('push Near: This is a test');
    await board.next('notification.changed', ({ id }) => id === asked.id);
    await Near.post('/v1/notifications/shown', { body: { id: outside.pushes.at(-1)?.message.id ?? '' } });
    const result = (id: string) => dispatcher.get('/v1/notification-tests/{id}', { id });
    expect(await result(asked.id)).toMatchObject({ state: 'delivered', deliveredAt: expect.any(String) });
    const message = outside.texts.find(({ to, body }) => to === phone && body.includes('test'));
    if (message) await outside.report(app, message, 'delivered');
    expect(await result(own.id)).toMatchObject({ state: 'delivered' });
    const { items } = await dispatcher.get('/v1/reach');
    // Those whom alarms call are listed, too: without a device or a number they hear none.
    const called = { devices: 0, phone: 'none', hearsAlarms: false };
    expect(items).toMatchObject([
      { memberId: Far.id, devices: 0, phone: 'none', lastTest: null, hearsAlarms: null },
      { memberId: Near.id, devices: 1, phone: 'verified', hearsAlarms: null },
      { displayName: 'The administrator', ...called },
      { memberId: dispatcher.id, roles: ['dispatcher'] },
      { displayName: 'The supervisor', ...called },
    ]);

    const none = await dispatcher.post('/v1/notification-tests', {
      body: { channel: 'sms', memberId: Far.id },
    });
    expect(none).toMatchObject({ state: 'suppressed', reason: 'no_phone' });
    const refused = { body: { channel: 'sms', memberId: Near.id } };
    expect(await Far.refused('POST', '/v1/notification-tests', refused)).toMatchObject({ status: 404 });
    expect(await Far.refused('GET', `/v1/notification-tests/${own.id}`)).toMatchObject({ status: 404 });
  });
});
