import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import type { Person } from '../support/people.js';
import { addFacility } from '../support/world.js';

const app = useApp();

const add = (who: Person, name: string, more: object = {}) =>
  who.post('/v1/resources', { body: { name, kind: 'other', ...more } });

const on = (address1: string) => ({ places: [{ location: { address1 } }] });

async function names(who: Person, query: Record<string, unknown> = {}): Promise<string[]> {
  const { items } = await who.get('/v1/resources', { query });
  return items.map(({ name }) => name);
}

describe('the shared list of resources', () => {
  it('takes what a coach adds, and shows it to all with who added it', async () => {
    const { Ann, dispatcher } = await app.world({ onDuty: ['Ann'] });
    const body = {
      name: 'Mercy Detox',
      kind: 'detox' as const,
      description: 'Takes MOUD, ask for Dana',
      url: 'https://mercy.example/detox',
    };
    const reach = {
      phones: [{ number: '(203) 555-0199' }],
      places: [{ location: { address1: '12 Elm Street', city: 'New Haven', state: 'CT' } }],
    };
    const added = await Ann.post('/v1/resources', { body: { ...body, ...reach } });
    // A list shows less.
    const shown = { phone: '+12035550199', address: '12 Elm Street, New Haven, CT' };
    expect(added).toMatchObject({ ...body, ...shown, addedBy: Ann.name, state: 'fresh' });
    const { items, nextCursor } = await dispatcher.get('/v1/resources');
    expect(items).toMatchObject([{ id: added.id, ...body, ...shown, addedBy: Ann.name }]);
    expect(nextCursor).toBeNull();

    const least = await Ann.post('/v1/resources', { body: { name: 'Pantry', kind: 'food' } });
    expect(least).toMatchObject({ description: null, phones: [], places: [], url: null });
  });

  it('finds words in any order, in name, kind, description and address, in any case', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    await add(Ann, 'Mercy Detox', { kind: 'detox', description: 'Beds for couples', ...on('Elm Street') });
    await add(Ann, 'Harbor House', {
      kind: 'recovery_house',
      description: 'Beds for men',
      ...on('Oak Street'),
    });
    await add(Ann, 'Café Olé', { kind: 'food' });
    const search = (words: string) => names(Ann, { search: words });
    expect(await search('mercy')).toEqual(['Mercy Detox']);
    expect(await search('beds')).toEqual(['Harbor House', 'Mercy Detox']);
    expect(await search('street BEDS')).toEqual(['Harbor House', 'Mercy Detox']);
    expect(await search('jardin cafe')).toEqual([]);
    expect(await search('cafe ole')).toEqual(['Café Olé']);
    expect(await search('couples elm mercy')).toEqual(['Mercy Detox']);
    expect(await search('recovery house')).toEqual(['Harbor House']);
    expect(await search('hou oak')).toEqual(['Harbor House']);
    expect(await search('CAFÉ')).toEqual(['Café Olé']);
    expect(await search('mercy oak')).toEqual([]);
    expect(await search('   ')).toHaveLength(3);
    expect(await names(Ann, { kind: 'detox' })).toEqual(['Mercy Detox']);
    expect(await names(Ann, { kind: 'detox', search: 'harbor' })).toEqual([]);
  });

  it.each(['%', '_', '\\', '%%%', '\\%', "'", "' OR 1=1 --", '$1', ':name', '.*', '[a-z]', '*'])(
    'takes %s for what it is, not for a pattern',
    async (sign) => {
      const { Ann } = await app.world({ onDuty: ['Ann'] });
      await add(Ann, 'Mercy Detox');
      expect(await names(Ann, { search: sign })).toEqual([]);
      await add(Ann, `Open ${sign} hours`);
      expect(await names(Ann, { search: sign })).toEqual([`Open ${sign} hours`]);
    },
  );

  it('comes page by page, by name, with nothing twice and nothing left out', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    // The same name five times: a page must be able to end among them.
    const all = [...'GFEDCBA'].map((letter) => `${letter} house`).concat(Array<string>(5).fill('Same name'));
    for (const name of all) await add(Ann, name);
    const found: { id: string; name: string }[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await Ann.get('/v1/resources', { query: { limit: 2, cursor } });
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(found.map(({ name }) => name)).toEqual([...all].sort());
    expect(new Set(found.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('the facilities and members', () => {
  it('come page by page too, and facilities are found by words', async () => {
    const { dispatcher, administrator, organizationId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    for (const name of ['Saint Ann', 'Bridgeport Clinic', '100% Care']) {
      await addFacility(app, organizationId, { name, city: 'Bridgeport' });
    }
    const search = async (words: string) =>
      (await dispatcher.get('/v1/facilities', { query: { search: words } })).items.map(({ name }) => name);
    expect(await search('bridgeport ann')).toEqual(['Saint Ann']);
    expect(await search('%')).toEqual(['100% Care']);
    expect(await search('haven mercy')).toEqual(['Mercy Hospital']);

    const members: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await administrator.get('/v1/members', { query: { limit: 2, cursor } });
      members.push(...page.items.map(({ displayName }) => displayName));
      cursor = page.nextCursor;
    }
    expect(members).toHaveLength(5);
    expect(members.map((name) => name.split(' ')[0])).toEqual(['Ann', 'Ben', 'The', 'The', 'The']);
  });
});

describe('a facility’s links and keys', () => {
  it('are shown once, listed without themselves, and work until they are taken back', async () => {
    const { administrator, facilityId: id } = await app.world();
    const made = await administrator.post('/v1/facilities/{id}/keys', {
      id,
      body: { kind: 'link', label: 'Poster at the desk' },
    });
    expect(made).toMatchObject({ kind: 'link', label: 'Poster at the desk' });
    expect(made.key).toMatch(/^cwl_[\w-]{43}$/);
    expect(made.requestLink).toBe(`http://localhost:3000/request/${made.key}`);
    const api = await administrator.post('/v1/facilities/{id}/keys', {
      id,
      body: { kind: 'api', label: 'EHR' },
    });
    expect(api).toMatchObject({ requestLink: null, key: expect.stringMatching(/^cwf_[\w-]{43}$/) });

    const list = await administrator.send('GET', `/v1/facilities/${id}/keys`);
    for (const { key } of [made, api]) expect(list.text).not.toContain(key.slice(4, -4));
    const { items } = await administrator.get('/v1/facilities/{id}/keys', { id });
    // The world's own two come after those made now.
    expect(items.map(({ id: each, hint, revokedAt }) => [each, hint, revokedAt]).slice(0, 2)).toEqual([
      [api.id, api.key.slice(-4), null],
      [made.id, made.key.slice(-4), null],
    ]);

    await app.bearer(made.key).get('/v1/intake');
    await administrator.post('/v1/facilities/{id}/keys/{keyId}/revoke', { id, keyId: made.id });
    const after = await administrator.get('/v1/facilities/{id}/keys', { id });
    expect(after.items.find(({ id: each }) => each === made.id)?.revokedAt).toEqual(expect.any(String));
    expect(await app.bearer(made.key).refused('GET', '/v1/intake')).toMatchObject({
      code: 'facility.link_invalid',
    });
    await app.bearer(api.key).get('/v1/intake');
  });
});
