import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { callsOf, firstCallOf, meet } from '../support/follow-ups.js';
import { refusal } from '../support/http.js';

const app = useApp();

describe('handing over', () => {
  it('gives one call, or it and all later ones, to another coach', async () => {
    const { nurse, Near, Far, dispatcher } = await app.world({ onDuty: ['Near'], offDuty: ['Far'] });
    await meet({ nurse, coach: Near });
    const all = await callsOf(Near);
    const [first, second] = all;
    if (!first || !second) throw new Error('unreachable');
    await Near.post('/v1/follow-ups/{id}/hand', { id: first.id, body: { coachId: Far.id } });
    expect((await callsOf(Far)).map(({ id }) => id)).toEqual([first.id]);
    expect(await refusal(Near.get('/v1/follow-ups/{id}', { id: first.id }))).toMatchObject({ status: 404 });
    await dispatcher.post('/v1/follow-ups/{id}/hand', {
      id: second.id,
      body: { coachId: Far.id, rest: true },
    });
    expect(await callsOf(Near)).toEqual([]);
    expect(await callsOf(Far)).toHaveLength(all.length);
    const toNobody = dispatcher.post('/v1/follow-ups/{id}/hand', {
      id: second.id,
      body: { coachId: dispatcher.id },
    });
    expect(await refusal(toNobody)).toMatchObject({ status: 404, code: 'coach.not_found' });
  });

  it('to the team lets one coach take it, who is then told how the person is reached', async () => {
    const { nurse, Near, Far, Third } = await app.world({ onDuty: ['Near'], offDuty: ['Far', 'Third'] });
    await meet({ nurse, coach: Near });
    const { id } = await firstCallOf(Near);
    const take = (coach: typeof Near) => coach.post('/v1/follow-ups/{id}/take', { id, body: { rest: true } });
    expect(await refusal(take(Far))).toMatchObject({ status: 409, code: 'follow_up.already_taken' });
    await Near.post('/v1/follow-ups/{id}/hand', { id, body: { rest: true } });
    const forTeam = await Far.get('/v1/follow-ups', { query: { scope: 'team', limit: 100 } });
    expect(forTeam.items.map((item) => item.id)).toContain(id);
    expect(JSON.stringify(forTeam)).not.toMatch(/Joni|5550177/);
    expect(await refusal(Far.get('/v1/follow-ups/{id}', { id }))).toMatchObject({ status: 404 });
    const answers = await Promise.allSettled([take(Far), take(Third)]);
    const won = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(won).toMatchObject([{ mine: true, contact: { phone: '+12035550177' } }]);
    const takers = [await callsOf(Far), await callsOf(Third)].filter((calls) => calls.length > 0);
    expect(takers).toHaveLength(1);
  });
});
