import { dayOf } from '@causeway/kernel';
import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { say } from '../support/channels.js';
import { meet } from '../support/follow-ups.js';
import { refusal } from '../support/http.js';
import type { Person } from '../support/people.js';

const app = useApp();

const add = async (who: Person, name: string) =>
  (await who.post('/v1/resources', { body: { name, kind: 'detox' } })).id;
const merge = (who: Person, id: string, intoId: string) =>
  who.post('/v1/resources/{id}/merge', { id, body: { intoId } });
const open = async (url: string) => (await fetch(app.url + new URL(url).pathname)).text();
const cards = async (who: Person, ids: string[]) =>
  (await who.get('/v1/resource-cards', { query: { ids } })).items.map(({ askedAs, id }) => [askedAs, id]);

describe('a resource that was merged', () => {
  it('goes on as the other one under messages, also when that was merged in turn, until it is taken back', async () => {
    const { Ann, supervisor, channelId } = await app.world({ onDuty: ['Ann'] });
    const [first, second, third] = [
      await add(Ann, 'Mercy'),
      await add(Ann, 'Mercy Detox'),
      await add(Ann, 'Mercy House'),
    ];
    const { resources = [] } = await say(Ann, channelId, 'Ask #Mercy', { resources: [first] });
    await merge(supervisor, first, second);
    expect(await cards(Ann, resources)).toEqual([[first, second]]);
    await merge(supervisor, second, third);
    expect(await cards(Ann, [second, first, third, first])).toEqual([
      [second, third],
      [first, third],
      [third, third],
    ]);
    await supervisor.post('/v1/resources/{id}/bring-back', { id: first });
    expect(await cards(Ann, resources)).toEqual([[first, first]]);
  });

  it('may have been retired before, and no other organization’s is ever shown', async () => {
    const { Ann, supervisor } = await app.world({ onDuty: ['Ann'] });
    const [old, lasting] = [await add(Ann, 'Mercy'), await add(Ann, 'Mercy Detox')];
    await supervisor.post('/v1/resources/{id}/retire', { id: old });
    expect(await cards(Ann, [old])).toEqual([[old, old]]);
    await merge(supervisor, old, lasting);
    expect(await cards(Ann, [old])).toEqual([[old, lasting]]);
    await supervisor.post('/v1/resources/{id}/retire', { id: old });
    expect(await cards(Ann, [old])).toEqual([[old, lasting]]);
    const { Ann: stranger } = await app.world({ onDuty: ['Ann'] });
    expect(await cards(stranger, [old, lasting])).toEqual([]);
  });

  it('leads from the steps of playbooks to the other one', async () => {
    const { Ann, supervisor } = await app.world({ onDuty: ['Ann'] });
    const [old, lasting] = [await add(Ann, 'Mercy'), await add(Ann, 'Mercy Detox')];
    const { id } = await Ann.post('/v1/playbooks', {
      body: {
        title: 'Tonight',
        steps: [{ resourceId: old, say: 'Ask for Dana' }, { say: 'The hotline' }, { resourceId: lasting }],
      },
    });
    await merge(supervisor, old, lasting);
    const { steps, resources } = await Ann.get('/v1/playbooks/{id}', { id });
    expect(steps.map(({ resourceId }) => resourceId)).toEqual([lasting, null, lasting]);
    expect(resources.map(({ name }) => name)).toEqual(['Mercy Detox']);
  });

  it('opens the page of the other one by the links that were handed out, and these end with its own', async () => {
    const { Ann, supervisor } = await app.world({ onDuty: ['Ann'] });
    const [old, lasting] = [await add(Ann, 'Old Mercy'), await add(Ann, 'Mercy Detox')];
    const linkOf = async (id: string) => (await Ann.post('/v1/resources/{id}/link', { id })).url;
    const handed = await linkOf(old);
    expect(await open(handed)).toContain('Old Mercy');
    await merge(supervisor, old, lasting);
    expect(await open(handed)).toContain('Mercy Detox');
    const next = await linkOf(old);
    expect(next).toBe(await linkOf(lasting));
    const live = await supervisor.get('/v1/resources/{id}/links', { id: lasting });
    expect(live.items).toHaveLength(2);
    await supervisor.post('/v1/resources/{id}/link/revoke', { id: lasting });
    for (const url of [handed, next]) expect(await open(url)).not.toContain('Mercy');
    await supervisor.post('/v1/resources/{id}/retire', { id: lasting });
    expect(await refusal(linkOf(old))).toMatchObject({ code: 'resource.not_found' });
  });

  it('hands on what callers found there, but not that its number was wrong', async () => {
    const { Ann, supervisor } = await app.world({ onDuty: ['Ann'] });
    const [old, lasting] = [await add(Ann, 'Mercy'), await add(Ann, 'Mercy Detox')];
    for (const outcome of ['accepted', 'wrong_number'] as const)
      await Ann.post('/v1/resources/{id}/outcomes', { id: old, body: { outcome } });
    await Ann.post('/v1/resources/{id}/outcomes', { id: lasting, body: { outcome: 'full' } });
    const found = async (id: string) => (await Ann.get('/v1/resources/{id}/outcomes', { id })).counts;
    const ranked = () =>
      app.rows(
        `SELECT accepted_at IS NOT NULL AS accepted, full_at IS NOT NULL AS was_full, unreached_at IS NOT NULL AS unreached
         FROM resource_search WHERE resource_id = $1`,
        [lasting],
      );
    const own = { accepted: 0, full: 1, no_answer: 0, wrong_number: 0 };
    expect(await found(lasting)).toEqual(own);
    await merge(supervisor, old, lasting);
    expect(await found(lasting)).toEqual({ ...own, accepted: 1 });
    expect(await ranked()).toEqual([{ accepted: true, was_full: true, unreached: false }]);
    await supervisor.post('/v1/resources/{id}/bring-back', { id: old });
    expect(await found(lasting)).toEqual(own);
    expect(await found(old)).toEqual({ accepted: 1, full: 0, no_answer: 0, wrong_number: 1 });
    expect(await ranked()).toEqual([{ accepted: false, was_full: true, unreached: false }]);
  });

  it('changes no report: whom a person was linked to stays as it was written down', async () => {
    const { nurse, dispatcher, supervisor, Near } = await app.world({ onDuty: ['Near'] });
    const [old, lasting] = [await add(Near, 'Mercy'), await add(Near, 'Mercy Detox')];
    await meet({ nurse, coach: Near }, { linkages: [{ resourceId: old }] });
    const month = dayOf(app.now(), 'America/New_York').slice(0, 7);
    const report = () => dispatcher.get('/v1/reports/outcomes', { query: { from: month, until: month } });
    const before = await report();
    expect(before.rows).toMatchObject([{ linkages: [{ kind: 'detox', count: 1 }] }]);
    await merge(supervisor, old, lasting);
    expect(await report()).toEqual(before);
  });
});
