import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { refusal } from '../support/http.js';
import { hasHsds, hsdsCheck, tableProblems } from '../support/hsds-schema.js';
import { addList, apply, meetings, upload } from '../support/lists.js';
import { inflateRawSync } from 'node:zlib';
import type { World } from '../support/world.js';

const app = useApp();
const here = hasHsds ? it : it.skip;

interface Page {
  total_items: number;
  contents: Record<string, unknown>[];
}

/** Shares a directory of meetings, and of a detox that the team knows. */
async function shared(world: World, mode: 'public' | 'keyed' | 'off' = 'public', slug?: string) {
  const { administrator } = world;
  const listId = await addList(administrator, { pathways: ['twelve_step'] });
  await apply(
    administrator,
    await upload(
      administrator,
      listId,
      meetings(
        { latitude: 42.12, longitude: -80.08, types: ['O', 'S', 'X'], entity: 'Erie Intergroup' },
        {},
        { latitude: 42.2, longitude: -80.08, location: 'Far', formatted_address: '9 Oak St, Erie, PA 16509' },
      ),
    ),
  );
  await administrator.post('/v1/resources', {
    body: {
      name: 'Mercy Detox',
      kind: 'detox',
      phones: [{ number: '(203) 555-0199' }],
      description: '=1+cmd',
    },
  });
  const name = slug ?? `rco-${listId.slice(0, 8)}`;
  await administrator.put('/v1/directory/sharing', { body: { mode, slug: name } });
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const reply = await app.client(headers).send('GET', `/hsds/${name}${path}`);
    return { ...reply, page: reply.body as Page };
  };
  return { get, name, listId };
}

describe('the HSDS API', () => {
  it('is off until an administrator says otherwise, and off again when she takes it back', async () => {
    const world = await app.world();
    const before = await world.administrator.get('/v1/directory/sharing');
    expect(before).toMatchObject({ mode: 'off', keys: [] });
    const { get, name } = await shared(world, 'off');
    expect((await get('/services')).status).toBe(404);
    await world.administrator.put('/v1/directory/sharing', { body: { mode: 'public', slug: name } });
    expect((await get('/services')).page.total_items).toBe(4);
    expect((await get('')).body).toMatchObject({ version: '3.1' });
    await world.administrator.put('/v1/directory/sharing', { body: { mode: 'off', slug: name } });
    expect((await get('/services')).status).toBe(404);
  });

  it('with keys answers who has one, as long as it was not taken back', async () => {
    const world = await app.world();
    const { administrator } = world;
    const { get } = await shared(world, 'keyed');
    const { id, key } = await administrator.post('/v1/directory/sharing/keys', {
      body: { label: 'County 211' },
    });
    const other = await app.world();
    const foreign = await other.administrator.post('/v1/directory/sharing/keys', {
      body: { label: 'Another' },
    });
    expect((await get('/services')).body).toMatchObject({ code: 'hsds.key_needed' });
    expect((await get('/services', { authorization: `Bearer ${foreign.key}` })).status).toBe(401);
    expect((await get('/services', { authorization: `Bearer ${key}` })).page.total_items).toBe(4);
    expect(JSON.stringify(await administrator.get('/v1/directory/sharing'))).not.toContain(key.slice(4, -4));
    expect((await app.bearer(key).send('GET', '/v1/resources')).status).toBe(401);
    await administrator.post('/v1/directory/sharing/keys/{id}/revoke', { id });
    expect((await get('/services', { authorization: `Bearer ${key}` })).status).toBe(401);
  });

  it('is found under a name that belongs to one organization only', async () => {
    const { name } = await shared(await app.world());
    const other = await app.world();
    const taken = refusal(
      other.administrator.put('/v1/directory/sharing', { body: { mode: 'public', slug: name } }),
    );
    expect(await taken).toMatchObject({ status: 409, code: 'hsds.slug_taken' });
  });

  it('lists services page by page, searches and filters them', async () => {
    const world = await app.world();
    const { get } = await shared(world);
    const names = async (query: string) =>
      (await get(`/services?${query}`)).page.contents.map(({ name }) => name);
    const first = await get('/services?per_page=3');
    expect(first.body).toMatchObject({
      ...{
        total_items: 4,
        total_pages: 2,
        page_number: 1,
        size: 3,
        first_page: true,
        last_page: false,
        empty: false,
      },
    });
    expect(first.page.contents[0]).not.toHaveProperty('attributes');
    expect(await names('per_page=3&page=2')).toHaveLength(1);
    expect(await names('search=mercy')).toEqual(['Mercy Detox']);
    expect(await names('modified_after=2999-01-01')).toEqual([]);
    const minimal = await get('/services?minimal=true');
    expect(Object.keys(minimal.page.contents[0] ?? {})).toEqual(['id', 'modified_date', 'last_modified']);

    const terms = (await get('/taxonomy_terms?per_page=500')).page.contents;
    const detox = terms.find(({ code }) => code === 'causeway-kind:detox');
    const open = terms.find(({ name }) => name === 'Open');
    expect(await names(`taxonomy_term_id=${String(detox?.['id'])}`)).toEqual(['Mercy Detox']);
    expect(await names(`taxonomy_term_id=${String(open?.['id'])}`)).toHaveLength(3);
    const taxonomies = (await get('/taxonomies')).page.contents;
    const guide = taxonomies.find(({ name }) => name === 'meeting-guide');
    expect(await names(`taxonomy_id=${String(guide?.['id'])}`)).toHaveLength(3);
    expect((await get(`/taxonomies/${String(guide?.['id'])}`)).body).toMatchObject({ name: 'meeting-guide' });
    expect((await get(`/taxonomy_terms/${String(open?.['id'])}`)).body).toMatchObject({ code: 'O' });

    const { contents: providers } = (await get('/organizations')).page;
    expect(providers.map(({ name }) => name)).toEqual(['Erie Intergroup']);
    expect(await names(`organization_id=${String(providers[0]?.['id'])}`)).toEqual(['Meeting 1']);
    expect((await get(`/organizations/${String(providers[0]?.['id'])}`)).body).toMatchObject({
      services: [{ name: 'Meeting 1' }],
    });
    expect((await get('/services?per_page=9999')).status).toBe(400);
    expect((await get('/nonsense')).status).toBe(404);
  });

  it('finds services at places by postal code and distance', async () => {
    const { get } = await shared(await app.world());
    const count = async (query: string) => (await get(`/service_at_locations?${query}`)).page.total_items;
    expect(await count('')).toBe(3);
    expect(await count('postcode=16501')).toBe(2);
    // Nine kilometers lie between the two.
    expect(await count('postcode=16501&proximity=1000')).toBe(2);
    expect(await count('postcode=16501&proximity=20000')).toBe(3);
    const [place] = (await get('/service_at_locations?full=true')).page.contents;
    expect((await get(`/service_at_locations/${String(place?.['id'])}`)).body).toEqual(place);
  });

  it('gives everything line by line', async () => {
    const { name } = await shared(await app.world());
    const reply = await fetch(new URL(`/hsds/${name}/services?format=ndjson&full=true`, app.url));
    expect(reply.headers.get('content-type')).toContain('application/x-ndjson');
    const text = await reply.text();
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { name: string }).name),
    ).toHaveLength(4);
  });

  it('says nothing of who added or confirmed what, nor of other organizations', async () => {
    const world = await app.world();
    const other = await app.world();
    await shared(other);
    const { get } = await shared(world);
    const { text } = await get('/services?full=true');
    for (const inside of [world.administrator.name, 'confirmed', 'added_by', 'member'])
      expect(text).not.toContain(inside);
    const theirs = await app.rows<{ id: string }>('SELECT id FROM resource WHERE organization_id = $1', [
      other.organizationId,
    ]);
    for (const { id } of theirs) {
      expect(text).not.toContain(id);
      expect((await get(`/services/${id}`)).status).toBe(404);
    }
  });

  here('answers what the standard’s schemas ask for', async () => {
    const { get } = await shared(await app.world());
    const service = hsdsCheck('service');
    for (const each of (await get('/services?full=true')).page.contents) {
      service(each);
      expect(service.errors ?? []).toEqual([]);
    }
    const organization = hsdsCheck('organization');
    for (const each of (await get('/organizations?full=true')).page.contents) {
      organization(each);
      expect(organization.errors ?? []).toEqual([]);
    }
    const place = hsdsCheck('service_at_location');
    for (const each of (await get('/service_at_locations?full=true')).page.contents) {
      place(each);
      expect(place.errors ?? []).toEqual([]);
    }
  });
});

/** The files of a zip that was just made: deflated entries one after the other, by its directory at the end. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(name, inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(at + 20))).toString());
  }
  return files;
}

describe('an export', () => {
  const zipOf = async ({ url, token }: { url: string; token: string }) => {
    const reply = await fetch(new URL('/v1/directory/export/hsds.zip', url), {
      headers: { authorization: `Bearer ${token}` },
    });
    return Buffer.from(await reply.arrayBuffer());
  };

  it('comes into another directory as it is, from both of its forms', async () => {
    const world = await app.world();
    await shared(world);
    const json = (await world.administrator.send('GET', '/v1/directory/export/hsds.json')).text;
    const zip = await zipOf({ url: app.url, token: world.administrator.token });
    const known = (organizationId: string) =>
      app.rows(
        `SELECT resource.name, kind, pathways, languages, resource.description, jsonb_path_query_array(resource.phones, '$[*].number') AS numbers,
           jsonb_path_query_array(resource.schedules, '$[*].rule') AS rules, status FROM resource WHERE organization_id = $1 ORDER BY name`,
        [organizationId],
      );
    for (const content of [json, zip]) {
      const { administrator, organizationId } = await app.world();
      const listId = await addList(administrator, { format: 'hsds', kind: 'other' });
      const read = await upload(administrator, listId, content);
      expect(read).toMatchObject({ found: 4, created: 4, bad: 0, noted: 0 });
      await apply(administrator, read);
      expect(await known(organizationId)).toEqual(await known(world.organizationId));
    }
  });

  here('as JSON and as tables is what the standard asks for, and no table runs a formula', async () => {
    const world = await app.world();
    await shared(world);
    const { body } = await world.administrator.send('GET', '/v1/directory/export/hsds.json');
    const service = hsdsCheck('service');
    for (const each of body as unknown[]) {
      service(each);
      expect(service.errors ?? []).toEqual([]);
    }
    const files = unzipped(await zipOf({ url: app.url, token: world.administrator.token }));
    expect(files.get('service.csv')).toContain("'=1+cmd");
    for (const [file, text] of files) {
      if (!file.endsWith('.csv')) continue;
      const [header = '', ...lines] = text.trim().split('\r\n');
      const columns = header.split(',');
      const rows = lines.map((line) =>
        Object.fromEntries(line.split(',').map((cell, at) => [columns[at] ?? '', cell])),
      );
      const plain = rows.filter((_, index) => !/"/.test(lines[index] ?? ''));
      expect(tableProblems(file.slice(0, -4), columns, plain)).toEqual([]);
    }
  });
});
