import { describe, expect, it } from '@jest/globals';
import { RateLimit } from '@causeway/platform';
import { useApp } from '../../support/app.js';
import { useOutside } from '../../support/outside/outside.js';
import type { Person } from '../../support/people.js';
import { planShift } from '../../support/rota.js';

const outside = useOutside(() => app);
const app = useApp(outside.settings);
const told = (...expected: (string | RegExp)[]) => outside.expectNotifications(app, expected);

const askForCode = (person: Person, number: string) =>
  person.send('POST', '/v1/me/phone', { body: { number } });
const askForTest = (person: Person, channel: 'sms' | 'push' = 'sms', memberId = person.id) =>
  person.send('POST', '/v1/notification-tests', { body: { channel, memberId } });

describe('codes', () => {
  it('go to one number ten times a day, whoever asks', async () => {
    const coaches = { offDuty: ['a', 'b'] } as const;
    const [one, other] = [await app.world(coaches), await app.world(coaches)];
    const number = '(203) 555-0190';
    const asked = [one.a, one.b, other.a].flatMap((coach) => [coach, coach, coach]);
    for (const coach of [...asked, other.b]) expect((await askForCode(coach, number)).status).toBe(204);
    const refused = await askForCode(other.b, number);
    expect(refused).toMatchObject({ status: 429, body: { code: 'phone.too_many_codes' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60 * 60);
    // Another number of hers is not held up by it.
    expect((await askForCode(other.b, '(203) 555-0191')).status).toBe(204);
    await told(...Array.from({ length: 11 }, () => /is your code/));
  });

  it('go to one member ten times a day, whatever the number', async () => {
    const { a } = await app.world({ offDuty: ['a'] });
    const aDay = { seconds: 24 * 60 * 60 };
    for (let asked = 0; asked < 10; asked += 1)
      await app.nest.get(RateLimit).take('phone-code-member', a.id, 10, aDay);
    expect(await askForCode(a, '(203) 555-0192')).toMatchObject({
      status: 429,
      body: { code: 'phone.too_many_codes' },
    });
  });

  it.each(['+44 7400 123456', '+1 876 555 0142', '+371 21 234 567'])(
    'do not go to %s from an organization of the United States',
    async (number) => {
      const { a } = await app.world({ offDuty: ['a'] });
      expect(await askForCode(a, number)).toMatchObject({
        status: 409,
        body: { code: 'phone.region_not_allowed' },
      });
    },
  );

  it('go to the numbers of the organization’s own country', async () => {
    const { a } = await app.world({ offDuty: ['a'], dispatchPhone: '+442079460000' });
    expect((await askForCode(a, '07400 123456')).status).toBe(204);
    await told(/^sms \+447400123456: \d{6} is your code/);
    expect((await askForCode(a, '+1 203 555 0142')).status).toBe(409);
  });
});

describe('text messages', () => {
  it('go to no number of a country that was allowed once', async () => {
    const { a, dispatcher, organizationId } = await app.world({ offDuty: ['a'] });
    await outside.phoneOf(app, a);
    await app.owner.query(`UPDATE organization SET dispatch_phone = '+442079460000' WHERE id = $1`, [
      organizationId,
    ]);
    const { id } = await dispatcher.post('/v1/notification-tests', {
      body: { channel: 'sms', memberId: a.id },
    });
    await told();
    expect(await dispatcher.get('/v1/notification-tests/{id}', { id })).toMatchObject({
      state: 'suppressed',
      reason: 'region',
    });
    // Nobody counts on it, either.
    expect((await dispatcher.get('/v1/reach')).items).toContainEqual(
      expect.objectContaining({ memberId: a.id, phone: 'abroad' }),
    );
  });

  it('are urgent ones only when the day had enough; administrators hear of it once', async () => {
    const world = await app.world({ onDuty: ['Near'], offDuty: ['Far'] });
    const { Near, Far, dispatcher, nurse, organizationId } = world;
    await outside.phoneOf(app, Near);
    await outside.phoneOf(app, Far);
    await Far.put('/v1/me/notification-settings', {
      body: { wishes: [{ kind: 'shifts_planned', channels: ['sms'] }], breakThrough: true },
    });
    // Two went for the codes.
    await app.owner.query(
      `INSERT INTO notification (organization_id, member_id, kind, subject_id, channel, dedupe_key, state, give_up_at, created_at, sent_at)
       SELECT $1, $2, 'swap_asked', gen_random_uuid(), 'sms', number::text, 'sent', $3, $3, $3 FROM generate_series(1, 997) AS number`,
      [organizationId, Far.id, app.now()],
    );
    expect((await askForTest(Near)).status).toBe(201);
    await told('sms Near: This is a test');
    await app.expectTold('sms_used_up administrator');

    const { body } = await askForTest(Near);
    await planShift(app, dispatcher, [24 * 60, 26 * 60], { memberId: Far.id });
    await Near.offered(await nurse.ask());
    await told('sms Near: New request near you');
    const row = (kind: string) =>
      app.rows(
        `SELECT state, reason FROM notification WHERE member_id = $1 AND kind = $2 AND channel = 'sms'`,
        [Far.id, kind],
      );
    expect(await row('shifts_planned')).toEqual([{ state: 'suppressed', reason: 'used_up' }]);
    const { id } = body as { id: string };
    expect(await Near.get('/v1/notification-tests/{id}', { id })).toMatchObject({ reason: 'used_up' });
    expect(await askForCode(Far, '(203) 555-0193')).toMatchObject({
      status: 409,
      body: { code: 'sms.used_up' },
    });
    await app.expectTold('shifts_planned Far', 'offer Near');

    // Yesterday's are none of today's.
    await app.owner.query(
      `UPDATE notification SET sent_at = sent_at - interval '25 hours' WHERE organization_id = $1 AND kind = 'swap_asked'`,
      [organizationId],
    );
    await askForTest(Near);
    await told('sms Near: This is a test');
  });
});

describe('tests', () => {
  it('reach one person five times an hour in one way, whoever asks', async () => {
    const { a, dispatcher } = await app.world({ offDuty: ['a'] });
    for (const asker of [a, a, a, dispatcher, dispatcher])
      expect((await askForTest(asker, 'sms', a.id)).status).toBe(201);
    for (const asker of [a, dispatcher])
      expect(await askForTest(asker, 'sms', a.id)).toMatchObject({
        status: 429,
        body: { code: 'notification.too_many_tests' },
      });
    expect((await askForTest(a, 'push')).status).toBe(201);
    expect((await askForTest(dispatcher)).status).toBe(201);
  });
});

describe('answers', () => {
  it('end for a phone that answers by itself, while what it says is still done', async () => {
    const { Near, nurse, dispatcher } = await app.world({ onDuty: ['Near'] });
    const phone = await outside.phoneOf(app, Near);
    for (let count = 0; count < 30; count += 1)
      expect(await outside.text(app, phone, 'HELP')).toMatch(/^Recovery coach dispatch/);
    const request = await nurse.ask();
    await Near.offered(request);
    await told('sms Near: New request near you');
    expect(await outside.text(app, phone, 'N')).toBe('');
    expect(await dispatcher.story(request)).toContain('declined Near');
  });

  it('go to a stranger twice a day', async () => {
    await app.world();
    const answers = [1, 2, 3].map(() => outside.text(app, '+12035559998', 'hello'));
    expect((await Promise.all(answers)).filter(Boolean)).toHaveLength(2);
  });
});
