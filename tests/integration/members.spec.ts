import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import { refusal, type Client } from '../support/http.js';
import { makePeople } from '../support/world.js';

type Schemas = components['schemas'];

const app = useApp();
const OWN = 'a password of my own';

const address = () => `${randomUUID()}@rco.example`;
const someone = (more: Partial<Schemas['CreateMember']> = {}): Schemas['CreateMember'] => ({
  ...{ email: address(), displayName: 'Jo Martin', roles: ['coach'] },
  ...more,
});
const signIn = (body: Schemas['SignInForm'], client: Client = app.client()) =>
  client.send('POST', '/v1/auth/sign-in', { body });
const audited = async (id: string): Promise<string[]> =>
  (
    await app.rows<{ action: string }>(
      'SELECT action FROM audit_entry WHERE $1 = ANY (subject_ids) ORDER BY at, id',
      [id],
    )
  ).map(({ action }) => action);

describe('a new member', () => {
  it('signs in once with the password that was handed over, and chooses another', async () => {
    const { administrator } = await app.world();
    const body = someone({ workPhone: '203 555 0142 ext 7' });
    const made = await administrator.post('/v1/members', { body });
    expect(made).toMatchObject({ workPhone: '+12035550142;ext=7', firstName: 'Jo', active: true });
    expect(made.passwordExpiresAt).not.toBeNull();
    const { email } = body;
    const password = made.temporaryPassword ?? '';
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);

    expect((await signIn({ email, password })).body).toMatchObject({ code: 'auth.choose_password' });
    expect((await signIn({ email, password, newPassword: password })).body).toMatchObject({
      code: 'auth.choose_password',
    });
    expect((await signIn({ email, password, newPassword: 'short' })).status).toBe(400);
    expect((await signIn({ email, password, newPassword: OWN })).status).toBe(200);
    expect((await signIn({ email, password, newPassword: 'another one of mine' })).status).toBe(401);
    expect((await signIn({ email, password: OWN })).status).toBe(200);
    expect(await administrator.get('/v1/members/{id}', { id: made.id })).toMatchObject({
      passwordExpiresAt: null,
    });
    expect(await audited(made.id)).toEqual(['member.create', 'account.password']);
  });

  it('asks for a new one when the old one was not used for a week', async () => {
    const { organizationId } = await app.world();
    const [row] = await makePeople(app, organizationId, [{ displayName: 'Ad', roles: ['administrator'] }]);
    const administrator = app.bearer(row?.token ?? '');
    const body = someone();
    const { temporaryPassword: password } = await administrator.post('/v1/members', { body });
    await app.owner.query(`UPDATE member SET password_expires_at = $2 WHERE email = $1`, [
      body.email,
      app.now(),
    ]);
    const late = await signIn({ email: body.email, password: password ?? '', newPassword: OWN });
    expect(late.body).toMatchObject({ code: 'auth.password_ended' });
  });

  it('cannot take an address that somebody signs in with, whoever that is', async () => {
    const [one, two] = [await app.world(), await app.world()];
    const body = someone();
    await one.administrator.post('/v1/members', { body });
    const again = two.administrator.post('/v1/members', {
      body: { ...body, email: body.email.toUpperCase() },
    });
    expect(await refusal(again)).toMatchObject({ code: 'member.email_taken' });
  });
});

describe('an administrator', () => {
  it('changes name, address, roles and work phone; roles hold at once', async () => {
    const { administrator, dana } = await app.world({ offDuty: ['dana'] });
    const email = address();
    const body = {
      email,
      displayName: 'Dana Reyes',
      roles: ['dispatcher' as const],
      workPhone: '2035550177',
    };
    const line = await dana.line();
    const changed = await administrator.put('/v1/members/{id}', { id: dana.id, body });
    expect(changed).toMatchObject({ ...body, firstName: 'Dana', workPhone: '+12035550177' });
    await line.cut();
    await dana.get('/v1/requests');
    expect(await refusal(dana.put('/v1/me/duty', { body: { onDuty: true } }))).toMatchObject({ status: 403 });
    const nowhere = { ...body, workPhone: 'call me' };
    expect(
      await refusal(administrator.put('/v1/members/{id}', { id: dana.id, body: nowhere })),
    ).toMatchObject({
      errors: [{ field: 'workPhone' }],
    });
    const taken = { ...body, email: administrator.email };
    expect(await refusal(administrator.put('/v1/members/{id}', { id: dana.id, body: taken }))).toMatchObject({
      code: 'member.email_taken',
    });
    expect(await audited(dana.id)).toContain('member.edit');
  });

  it('gives somebody a new password, which ends what was open', async () => {
    const { administrator, dana } = await app.world({ offDuty: ['dana'] });
    const line = await dana.line();
    const { temporaryPassword: password } = await administrator.post('/v1/members/{id}/password', {
      id: dana.id,
    });
    await line.cut();
    expect(await refusal(dana.get('/v1/me'))).toMatchObject({ status: 401 });
    expect((await signIn({ email: dana.email, password, newPassword: OWN })).status).toBe(200);
    const stored = await app.rows('SELECT password_hash FROM member WHERE id = $1', [dana.id]);
    expect(JSON.stringify(stored)).not.toContain(password);
  });

  it('cannot be the last to go, also when two remove each other in the same moment', async () => {
    const { administrator, organizationId } = await app.world();
    const mine = { email: administrator.email, displayName: 'Me', roles: ['coach' as const] };
    expect(
      await refusal(administrator.put('/v1/members/{id}', { id: administrator.id, body: mine })),
    ).toMatchObject({
      code: 'member.last_administrator',
    });
    expect(
      await refusal(administrator.post('/v1/members/{id}/deactivate', { id: administrator.id })),
    ).toMatchObject({
      code: 'member.last_administrator',
    });
    const [row] = await makePeople(app, organizationId, [{ displayName: 'Other', roles: ['administrator'] }]);
    if (!row) throw new Error('nobody was made');
    const replies = await Promise.all([
      administrator.send('POST', `/v1/members/${row.id}/deactivate`),
      app.bearer(row.token).send('POST', `/v1/members/${administrator.id}/deactivate`),
    ]);
    // Who came second was signed out already, or is refused.
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = await app.rows(
      `SELECT 1 FROM member WHERE organization_id = $1 AND active AND 'administrator' = ANY (roles)`,
      [organizationId],
    );
    expect(left).toHaveLength(1);
  });

  it('touches nobody of another organization', async () => {
    const [mine, other] = [await app.world(), await app.world({ onDuty: ['dana'] })];
    const { id } = other.dana;
    const change = { email: address(), displayName: 'Mallory', roles: ['coach' as const] };
    for (const [method, path, body] of [
      ['GET', `/v1/members/${id}`, undefined],
      ['PUT', `/v1/members/${id}`, change],
      ['POST', `/v1/members/${id}/password`, undefined],
      ['POST', `/v1/members/${id}/deactivate`, undefined],
      ['POST', `/v1/members/${id}/reactivate`, undefined],
    ] as const) {
      expect(await mine.administrator.refused(method, path, body ? { body } : {})).toMatchObject({
        code: 'member.not_found',
      });
    }
    expect((await other.dana.get('/v1/me')).duty.onDuty).toBe(true);
  });
});

describe('the own password', () => {
  it('is changed by who knows it, and every other device is signed out', async () => {
    const { administrator } = await app.world();
    const body = someone({ password: OWN });
    expect((await administrator.post('/v1/members', { body })).temporaryPassword).toBeNull();
    const tokens = await Promise.all(
      [1, 2].map(async () => {
        const reply = await signIn({ email: body.email, password: OWN });
        return /causeway_session=([\w-]+)/.exec(reply.headers.get('set-cookie') ?? '')?.[1] ?? '';
      }),
    );
    const [here, there] = tokens.map((token) => app.bearer(token));
    if (!here || !there) throw new Error('nobody is signed in');
    const line = await app.line({ token: tokens[1] ?? '' });
    const wrong = { password: 'not it at all', newPassword: 'the next one of mine' };
    expect(await refusal(here.put('/v1/me/password', { body: wrong }))).toMatchObject({
      code: 'auth.wrong_password',
    });
    await here.put('/v1/me/password', { body: { ...wrong, password: OWN } });
    await line.cut();
    await here.get('/v1/me');
    expect(await refusal(there.get('/v1/me'))).toMatchObject({ status: 401 });
    expect((await signIn({ email: body.email, password: wrong.newPassword })).status).toBe(200);
  });
});
