import { describe, expect, it } from '@jest/globals';
import { Members } from '@causeway/identity';
import { useApp } from '../../support/app.js';
import { refusal } from '../../support/http.js';
import { ordinaryAsk } from '../../support/people.js';

const app = useApp({ SIGN_INS_PER_MINUTE: '3', INTAKE_PER_MINUTE: '4' });

const PASSWORD = 'Correct horse, battery staple';

describe('guessing passwords', () => {
  it('ends after some attempts a minute for one address, however it is written, right or wrong', async () => {
    const { organizationId } = await app.world();
    const email = `dana.${organizationId}@rco.example`;
    const displayName = 'Dana';
    await app.nest
      .get(Members)
      .create(organizationId, { email, displayName, roles: ['coach'], password: PASSWORD });
    const attempt = (address: string, password: string) =>
      app.client().send('POST', '/v1/auth/sign-in', { body: { email: address, password } });
    expect((await attempt(email, 'wrong')).status).toBe(401);
    expect((await attempt(email.toUpperCase(), 'wrong')).status).toBe(401);
    expect((await attempt(email, PASSWORD)).status).toBe(200);
    const refused = await attempt(email, PASSWORD);
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate.limited' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('set-cookie')).toBeNull();
    // Somebody else is not held up by it.
    expect((await attempt(`other.${email}`, 'wrong')).status).toBe(401);
  });

  it('ends after ten times as many for one network address', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 31; index += 1) {
      const body = { email: `guess${index}@rco.example`, password: 'x' };
      statuses.push((await app.client().send('POST', '/v1/auth/sign-in', { body })).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses[0]).toBe(401);
  });
});

describe('asking for coaches', () => {
  it('is limited per key, link and member, and what was refused was not stored', async () => {
    const { nurse, facility, dispatcher, facilityId } = await app.world();
    for (let index = 0; index < 4; index += 1) await nurse.ask({ place: `Bay ${index}` });
    expect(await refusal(nurse.ask())).toMatchObject({ status: 429, code: 'rate.limited' });
    await facility.ask();
    await dispatcher.post('/v1/requests', { body: { ...ordinaryAsk, facilityId } });
    expect((await dispatcher.get('/v1/requests')).items).toHaveLength(6);
  });

  it('is as limited for corrections, and what was refused was not corrected', async () => {
    const { nurse } = await app.world();
    const request = await nurse.ask();
    const requester = nurse.follow(request);
    const correct = (revision: number) =>
      requester.patch('/v1/requests/{id}', {
        id: request.id,
        body: { revision, place: `Bay ${revision}` },
      });
    for (let revision = 0; revision < 4; revision += 1) await correct(revision);
    expect(await refusal(correct(4))).toMatchObject({ status: 429, code: 'rate.limited' });
    expect((await requester.get('/v1/status')).place).toBe('Bay 3');
  });
});
