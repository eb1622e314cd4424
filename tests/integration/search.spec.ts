import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { say } from '../support/channels.js';
import type { Coach, Person } from '../support/people.js';

const app = useApp();

const add = (who: Coach, name: string, more: object = {}) =>
  who.post('/v1/resources', { body: { name, kind: 'other', ...more } });

const found = async (who: Person, query: object) => {
  const { resources, messages } = await who.get('/v1/search', { query: { q: '', ...query } });
  return {
    resources: resources.items.map(({ name }) => name),
    messages: messages.items.map(({ message }) => message.text),
  };
};

/** The directory of a whole state: more than can be ranked one by one. */
const manyResources = async (organizationId: string, count: number): Promise<void> => {
  await app.owner.query(
    `WITH made AS (
       INSERT INTO resource (id, organization_id, name, kind, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'Harbor House ' || lpad(number::text, 5, '0'), 'other', now(), now()
       FROM generate_series(1, $2::int) AS number RETURNING id, name)
     INSERT INTO resource_search (resource_id, organization_id, name, folded_name, words, tags, latitude, longitude, open_week, rules)
     SELECT id, $1, name, lower(name), setweight(to_tsvector('simple', 'harbor house ' || right(name, 5)), 'A'),
       '{kind:other}', 41 + right(name, 5)::int * 0.001, -72.9, '{}', 1 FROM made`,
    [organizationId, count],
  );
  await app.owner.query(
    `INSERT INTO resource_word (organization_id, word) VALUES ($1, 'harbor'), ($1, 'house')
    ON CONFLICT DO NOTHING`,
    [organizationId],
  );
};

describe('one box', () => {
  it('answers with what was said and what is known, by other names, misspelled and without accents', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const bridge = await add(Ann, 'Bridge Clinic', { kind: 'treatment', accepts: ['buprenorphine'] });
    await add(Ann, 'Jóvenes en recuperación', { kind: 'meeting' });
    await say(Ann, channelId, 'They start Suboxone today, says Lucía');
    await say(Ben, channelId, 'The bridge is closed for cars');
    expect(await found(Ben, { q: 'MAT' })).toEqual({
      resources: ['Bridge Clinic'],
      messages: ['They start Suboxone today, says Lucía'],
    });
    expect(await found(Ben, { q: 'brigde' })).toEqual({
      resources: ['Bridge Clinic'],
      messages: ['The bridge is closed for cars'],
    });
    expect((await found(Ben, { q: 'lucia' })).messages).toHaveLength(1);
    expect((await found(Ben, { q: 'jovenes' })).resources).toEqual(['Jóvenes en recuperación']);
    const all = await Ben.get('/v1/search', { query: { q: 'bridge' } });
    expect(all.resources.items[0]).toMatchObject({ id: bridge.id, state: 'fresh', facts: expect.any(Array) });
    expect(all.messages.items[0]).toMatchObject({
      message: { channelId, seq: expect.any(Number), author: { id: Ben.id } },
      channelName: 'Team',
      excerpt: 'The bridge is closed for cars',
      marks: [{ start: 4, length: 6 }],
    });
  });

  it('is narrowed: messages to a channel, resources by what the person needs, both to so many', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const { id } = await Ann.post('/v1/channels', { body: { name: 'North', open: true } });
    await say(Ann, channelId, 'bed one');
    await say(Ann, id, 'bed two');
    await add(Ann, 'Bed and bread', { cost: ['free'] });
    await add(Ann, 'Bed', { languages: ['es'] });
    expect(await found(Ann, { q: 'bed', in: id, cost: 'free' })).toEqual({
      resources: ['Bed and bread'],
      messages: ['bed two'],
    });
    const { resources, messages } = await Ann.get('/v1/search', { query: { q: 'bed', limit: 1 } });
    expect([resources.items.length, messages.items.length]).toEqual([1, 1]);
    expect(resources).toMatchObject({ total: 2, isMore: false, nextCursor: expect.any(String) });
    for (const wrong of [
      '',
      'q=',
      `q=${'x'.repeat(101)}`,
      'q=bed&limit=51',
      'q=bed&in=north',
      'q=bed&latitude=41',
    ])
      expect(await Ann.refused('GET', `/v1/search?${wrong}`)).toMatchObject({ code: 'request.invalid' });
  });

  it('finds nothing that its asker may not read, and nothing that is gone', async () => {
    const { Ann, Ben, supervisor, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const stranger = await app.world({ onDuty: ['Zed'] });
    await say(stranger.Zed, stranger.channelId, 'A secret over there');
    await add(stranger.Zed, 'Secret House');
    const { id } = await Ann.post('/v1/channels', { body: { name: 'Private', open: false } });
    await say(Ann, id, 'A secret of few');
    const { id: direct } = await Ann.post('/v1/channels/direct', { body: { memberIds: [supervisor.id] } });
    await say(Ann, direct, 'A secret of two');
    const gone = await say(Ann, channelId, 'A secret that goes');
    await Ann.delete('/v1/channels/{id}/messages/{seq}', { id: channelId, seq: gone.seq });
    const retired = await add(Ann, 'Secret Garden');
    await supervisor.post('/v1/resources/{id}/retire', { id: retired.id });
    const nothing = { resources: [], messages: [] };
    expect(await found(Ben, { q: 'secret' })).toEqual(nothing);
    expect(await found(Ben, { q: 'secret', in: id })).toEqual(nothing);
    expect(await found(Ann, { q: 'secret' })).toEqual({
      resources: [],
      messages: ['A secret of two', 'A secret of few'],
    });
    await supervisor.post('/v1/resources/{id}/bring-back', { id: retired.id });
    expect((await found(Ben, { q: 'secret' })).resources).toEqual(['Secret Garden']);
  });

  it('finds nothing of what the organization’s schedule took away', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const { seq } = await say(Ann, channelId, 'Words past their time?', { question: true });
    expect((await found(Ann, { q: 'words' })).messages).toHaveLength(1);
    await app.owner.query('UPDATE message SET purged_at = now() WHERE channel_id = $1 AND seq = $2', [
      channelId,
      seq,
    ]);
    expect((await found(Ann, { q: 'words' })).messages).toEqual([]);
    const questions = await Ann.get('/v1/channels/search', { query: { has: 'question' } });
    expect(questions.items).toEqual([]);
  });
});

describe('a broad search', () => {
  it('counts to a thousand, and still finds the best, the nearest and the rare one', async () => {
    const { Ann, organizationId } = await app.world({ onDuty: ['Ann'] });
    await manyResources(organizationId, 4_000);
    await add(Ann, 'Harbor House', { accepts: ['pets'] });
    const list = (query: object) => Ann.get('/v1/resources', { query: { limit: 5, ...query } });
    const names = async (query: object) => (await list(query)).items.map(({ name }) => name);
    expect(await list({ search: 'harbor' })).toMatchObject({ total: 1_000, isMore: true });
    expect(await names({ search: 'harbor' })).toEqual(await names({ search: 'harbor' }));
    expect(await names({ search: 'harbr' })).toHaveLength(5);
    expect(await names({ search: 'harbor 00777' })).toEqual(['Harbor House 00777']);
    expect(await names({ search: 'harbor', accepts: 'pets' })).toEqual(['Harbor House']);
    expect(await names({ search: 'harbor', order: 'name' })).toEqual([
      'Harbor House',
      ...['00001', '00002', '00003', '00004'].map((number) => `Harbor House ${number}`),
    ]);
    const point = { latitude: 43, longitude: -72.9 };
    expect((await names({ search: 'harbor', ...point })).slice(0, 1)).toEqual(['Harbor House 02000']);
    expect(await names({ ...point, order: 'distance', limit: 3 })).toEqual(
      expect.arrayContaining(['Harbor House 01999', 'Harbor House 02000', 'Harbor House 02001']),
    );
    expect(await list({ ...point, withinMiles: 1 })).toMatchObject({ total: 29, isMore: false });
  });

  it('ends its pages with the best of them, each once', async () => {
    const { Ann, organizationId } = await app.world({ onDuty: ['Ann'] });
    await manyResources(organizationId, 4_000);
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await Ann.get('/v1/resources', { query: { search: 'harbor', limit: 100, cursor } });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([ids.length, new Set(ids).size]).toEqual([200, 200]);
  });
});
