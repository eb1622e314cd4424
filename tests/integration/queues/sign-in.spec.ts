import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Members } from '@causeway/identity';
import { TestApp, useApp } from '../../support/app.js';
import { refusal, type Client, type Reply } from '../../support/http.js';
import type { Holder } from '../../support/people.js';
import { addFacility, holderOf } from '../../support/world.js';

const app = useApp();

const PASSWORD = 'Correct horse, battery staple';

/** Somebody with a real password. */
async function member(on: TestApp = app) {
  const { organizationId, administrator } = await on.world();
  const email = `Dana.${organizationId}@rco.example`;
  const {
    member: { id },
  } = await on.nest.get(Members).create(organizationId, {
    email,
    displayName: 'Dana Okonkwo',
    roles: ['coach'],
    password: PASSWORD,
  });
  return { id, email, organizationId, administrator };
}

const signIn = (email: string, password = PASSWORD, on: TestApp = app): Promise<Reply> =>
  on.client().send('POST', '/v1/auth/sign-in', { body: { email, password } });

/** The session cookie that came back, and the words after it. */
function cookieOf({ headers }: Reply): { pair: string; token: string; flags: string[] } {
  const [pair = '', ...flags] = (headers.get('set-cookie') ?? '').split('; ');
  return { pair, token: pair.split('=')[1] ?? '', flags };
}

const withCookie = (pair: string, more: Record<string, string> = {}): Client =>
  app.client({ cookie: pair, ...more });

describe('signing in', () => {
  it('starts a session whose token is in a cookie that no script can read', async () => {
    const { id, email } = await member();
    const reply = await signIn(email);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ id, displayName: 'Dana Okonkwo', roles: ['coach'] });
    const { pair, token, flags } = cookieOf(reply);
    expect(pair).toMatch(/^causeway_session=cwu_[\w-]{43}$/);
    expect(flags).toEqual(['Path=/', 'Max-Age=1209600', 'HttpOnly', 'SameSite=Lax']);
    expect(reply.text).not.toContain(token);
    expect(await withCookie(pair).get('/v1/me')).toMatchObject({ id, email, firstName: 'Dana' });
    expect(await app.bearer(token).get('/v1/me')).toMatchObject({ id });
  });

  it('does not mind how the address is written', async () => {
    const { email } = await member();
    expect((await signIn(` ${email.toUpperCase()} `)).status).toBe(200);
  });

  it('says the same about a wrong password, an unknown address and somebody who left', async () => {
    const { email } = await member();
    const left = await member();
    await app.owner.query('UPDATE member SET active = false WHERE id = $1', [left.id]);
    const replies = [
      await signIn(email, 'Correct horse, battery'),
      await signIn(email, PASSWORD.toLowerCase()),
      await signIn('nobody@rco.example'),
      await signIn(left.email),
    ];
    const answers = replies.map(({ status, body, headers }) => ({
      status,
      body: { ...(body as object), correlationId: '' },
      cookie: headers.get('set-cookie'),
    }));
    expect(answers[0]).toMatchObject({
      status: 401,
      body: { code: 'auth.invalid_credentials' },
      cookie: null,
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('keeps neither the password nor the token', async () => {
    const { email, id } = await member();
    const { token } = cookieOf(await signIn(email));
    const [stored] = await app.rows<{ row: string }>(
      `SELECT member::text || session::text AS row FROM member JOIN session ON member_id = member.id WHERE member.id = $1`,
      [id],
    );
    expect(stored?.row).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored?.row).not.toContain(PASSWORD);
    expect(stored?.row).not.toContain(token);
    expect(stored?.row).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('lets an administrator’s new member in', async () => {
    const { administrator } = await app.world();
    const email = 'new.coach@rco.example';
    const body = { email, displayName: 'New Coach', roles: ['coach' as const], password: PASSWORD };
    await administrator.post('/v1/members', { body });
    expect((await signIn(email)).status).toBe(200);
    expect((await administrator.send('GET', '/v1/members')).text).not.toContain('argon2');
  });
});

describe('signing out', () => {
  it('ends this session and its sockets at once, and no other', async () => {
    const { email } = await member();
    const [here, there] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
    const [line, otherLine] = [
      await app.line({ headers: { cookie: here.pair } }),
      await app.line({ token: there.token }),
    ];
    const reply = await withCookie(here.pair).send('POST', '/v1/auth/sign-out');
    expect(reply.status).toBe(204);
    expect(cookieOf(reply)).toMatchObject({
      pair: 'causeway_session=',
      flags: expect.arrayContaining(['Max-Age=0']),
    });
    await line.cut();
    expect(await withCookie(here.pair).refused('GET', '/v1/me')).toMatchObject({ code: 'auth.required' });
    await expect(app.line({ token: here.token })).rejects.toThrow('auth.required');

    await app.bearer(there.token).get('/v1/me');
    expect(otherLine.socket.connected).toBe(true);
  });
});

describe('a session', () => {
  it('ends when the member leaves', async () => {
    const { Near } = await app.world({ onDuty: ['Near'] });
    await Near.get('/v1/me');
    await app.owner.query('UPDATE member SET active = false WHERE id = $1', [Near.id]);
    expect(await refusal(Near.get('/v1/me'))).toMatchObject({ status: 401 });
    await expect(app.line({ token: Near.token })).rejects.toThrow('auth.required');
  });

  it('cannot be used from another website', async () => {
    const { email } = await member();
    const { pair, token } = cookieOf(await signIn(email));
    const change = { body: { onDuty: true } };
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const origin of elsewhere) {
      const foreign = withCookie(pair, origin);
      expect(await foreign.refused('PUT', '/v1/me/duty', change)).toMatchObject({
        status: 403,
        code: 'auth.foreign_origin',
      });
      expect(await foreign.refused('POST', '/v1/auth/sign-out')).toMatchObject({ status: 403 });
      await expect(app.line({ headers: { cookie: pair, ...origin } })).rejects.toThrow();
    }
    expect((await withCookie(pair).get('/v1/me')).duty.onDuty).toBe(false);
    // Our own page may, and so may a program that has a token instead of a cookie.
    await withCookie(pair, { origin: app.url }).put('/v1/me/duty', change);
    await app.client({ authorization: `Bearer ${token}`, origin: 'https://evil.example' }).get('/v1/me');
  });

  it('cannot be made from another website', async () => {
    const { email } = await member();
    const foreign = app.client({ origin: 'https://evil.example' });
    const body = { email, password: PASSWORD };
    expect(await foreign.refused('POST', '/v1/auth/sign-in', { body })).toMatchObject({ status: 403 });
  });
});

describe('a socket', () => {
  it('opens for every kind of token that is good, and for no other', async () => {
    const { nurse, facility, dispatcher } = await app.world();
    const requester: Holder = nurse.follow(await nurse.ask());
    for (const { token } of [dispatcher, nurse, facility, requester]) {
      expect((await app.line({ token })).socket.connected).toBe(true);
    }
    for (const token of ['', 'cwu_nobody', `${dispatcher.token}x`, 'x'.repeat(5000)]) {
      await expect(app.line({ token })).rejects.toThrow('auth.required');
    }
    await expect(app.line({})).rejects.toThrow('auth.required');
  });
});

describe('behind https', () => {
  let secure: TestApp;
  beforeAll(async () => {
    secure = await TestApp.start({ BASE_URL: 'https://rco.example', TRUST_PROXY: 'true' });
  });
  afterAll(() => secure.close());

  it('the cookie travels encrypted only, and browsers are told to come so', async () => {
    const { email } = await member(secure);
    const reply = await signIn(email, PASSWORD, secure);
    expect(cookieOf(reply).flags).toContain('Secure');
    expect(reply.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it('links are made for the address that people open', async () => {
    const { nurse, organizationId, administrator } = await secure.world();
    expect((await nurse.ask()).statusUrl).toMatch(/^https:\/\/rco\.example\/status\/cws_/);
    const id = await addFacility(secure, organizationId);
    const body = { kind: 'link' as const, label: 'Ward' };
    const { requestLink } = await administrator.post('/v1/facilities/{id}/keys', { id, body });
    expect(requestLink).toMatch(/^https:\/\/rco\.example\/request\/cwl_/);
  });
});

// Last of all: these let days pass.
describe('a session that is left alone', () => {
  it('ends after twelve hours without use', async () => {
    const { email } = await member();
    const { token } = cookieOf(await signIn(email));
    app.passTime(11 * 60);
    await app.bearer(token).get('/v1/me');
    app.passTime(11 * 60);
    await app.bearer(token).get('/v1/me');
    app.passTime(12 * 60);
    expect(await app.bearer(token).refused('GET', '/v1/me')).toMatchObject({ code: 'auth.required' });
    await expect(app.line({ token })).rejects.toThrow('auth.required');
  });

  it('ends after fourteen days however often it is used', async () => {
    const { email } = await member();
    const { token } = cookieOf(await signIn(email));
    for (let day = 1; day < 14 * 2; day += 1) {
      app.passTime(12 * 60 - 1);
      await app.bearer(token).get('/v1/me');
    }
    app.passTime(12 * 60 - 20);
    await app.bearer(token).get('/v1/me');
    app.passTime(28 + 19);
    expect(await app.bearer(token).refused('GET', '/v1/me')).toMatchObject({ code: 'auth.required' });
  });

  it('does not end a request link, which hangs on a wall', async () => {
    const { organizationId, facilityId } = await app.world();
    const nurse = await holderOf(app, organizationId, facilityId, 'link');
    app.passTime(400 * 24 * 60);
    await nurse.get('/v1/intake');
  });
});
