import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { useApp } from '../../support/app.js';
import { refusal } from '../../support/http.js';
import { addList, apply, formOf, meetings, upload, type ImportView } from '../../support/lists.js';
import type { Person } from '../../support/people.js';

const app = useApp();

/** Real lists lie beside the project on some machines; elsewhere these tests are skipped, and counted as such. */
const real = resolve(import.meta.dirname, '../../../../shared/data/pennsylvania');
const here = existsSync(real) ? it : it.skip;

const counts = ({ found, created, changed, same, gone, bad, noted }: ImportView) => ({
  ...{ found, created, changed, same, gone, bad, noted },
});
const none = { found: 0, created: 0, changed: 0, same: 0, gone: 0, bad: 0, noted: 0 };

const rows = async (who: Person, { id }: ImportView, verdict: 'new' | 'changed' | 'gone' | 'bad' | 'noted') =>
  (await who.get('/v1/directory/imports/{id}/rows', { id, query: { verdict } })).items;

/** What came from a list, as its rows say. */
const resources = (organizationId: string) =>
  app.rows<{ id: string; external_id: string; name: string; gone: boolean; phones: unknown[] }>(
    `SELECT id, external_id, name, gone_at IS NOT NULL AS gone, phones FROM resource
     WHERE organization_id = $1 ORDER BY external_id`,
    [organizationId],
  );

describe('a list', () => {
  it('does nothing before somebody says so, and then comes in as a whole', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator, { pathways: ['twelve_step'] });
    const read = await upload(administrator, listId, meetings({ types: ['O', 'W'] }, { day: 9 }, {}));
    expect(counts(read)).toEqual({ ...none, found: 2, created: 2, bad: 1 });
    expect(await resources(organizationId)).toEqual([]);
    expect(await rows(administrator, read, 'bad')).toMatchObject([
      { place: '#2', key: 'meeting-2', field: 'day', problem: 'not_a_day', value: '9' },
    ]);
    expect(await rows(administrator, read, 'new')).toMatchObject([
      { name: 'Meeting 1' },
      { name: 'Meeting 3' },
    ]);

    expect(await apply(administrator, read)).toMatchObject({ state: 'applied' });
    expect(await resources(organizationId)).toMatchObject([{ name: 'Meeting 1' }, { name: 'Meeting 3' }]);
    const [resource] = await app.rows(
      `SELECT kind, pathways, genders, schedules, source_id FROM resource WHERE external_id = 'meeting-1' AND organization_id = $1`,
      [organizationId],
    );
    expect(resource).toMatchObject({
      ...{ kind: 'meeting', pathways: ['twelve_step'], genders: ['woman'], source_id: listId },
      schedules: [{ rule: 'FREQ=WEEKLY;BYDAY=SU', opensAt: '19:00', closesAt: null }],
    });
    // Both are held in the same room.
    expect(await app.rows('SELECT city FROM location WHERE organization_id = $1', [organizationId])).toEqual([
      { city: 'Erie' },
    ]);
    const again = await refusal(administrator.post('/v1/directory/imports/{id}/apply', { id: read.id }));
    expect(again).toMatchObject({ status: 409, code: 'import.not_ready' });
  });

  it('that is read again changes what changed, doubles nothing, and marks what it does not name any more', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator);
    await apply(administrator, await upload(administrator, listId, meetings({}, {}, {})));
    const before = await resources(organizationId);

    const next = await upload(administrator, listId, meetings({}, { time: '20:15' }));
    expect(counts(next)).toEqual({ ...none, found: 2, changed: 1, same: 1, gone: 1 });
    expect(await rows(administrator, next, 'changed')).toMatchObject([
      { name: 'Meeting 2', differences: [{ field: 'schedules', kept: false }] },
    ]);
    expect(await rows(administrator, next, 'gone')).toMatchObject([{ name: 'Meeting 3', key: 'meeting-3' }]);
    await apply(administrator, next);
    const after = await resources(organizationId);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ gone }) => gone)).toEqual([false, false, true]);
    const doubted = `SELECT doubted_at IS NOT NULL AS doubted FROM fact WHERE resource_id = $1 AND kind = 'about'`;
    expect(await app.rows(doubted, [before[2]?.id])).toEqual([{ doubted: true }]);

    const back = await upload(administrator, listId, meetings({}, { time: '20:15' }, {}));
    expect(counts(back)).toEqual({ ...none, found: 3, changed: 1, same: 2 });
    await apply(administrator, back);
    expect((await resources(organizationId)).map(({ gone }) => gone)).toEqual([false, false, false]);
    const same = await upload(administrator, listId, meetings({}, { time: '20:15' }, {}));
    expect(counts(same)).toEqual({ ...none, found: 3, same: 3 });
  });

  it('never undoes what somebody of the team has changed, and says so', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator);
    await apply(administrator, await upload(administrator, listId, meetings({ notes: 'Ring twice' })));
    const [{ id } = { id: '' }] = await resources(organizationId);
    await app.owner.query(
      `WITH own AS (UPDATE resource SET description = 'Ask for Dana' WHERE id = $1)
       INSERT INTO fact_change (organization_id, record_type, record_id, action, field, changed_at, source)
       VALUES ($2, 'resource', $1, 'update', 'description', now(), 'person')`,
      [id, organizationId],
    );
    const next = await upload(administrator, listId, meetings({ notes: 'Use the side door', time: '18:00' }));
    const [row] = await rows(administrator, next, 'changed');
    expect(row?.differences).toMatchObject([
      { field: 'description', ours: 'Ask for Dana', theirs: 'Use the side door', kept: true },
      { field: 'schedules', kept: false },
    ]);
    await apply(administrator, next);
    const kept = await app.rows(
      `SELECT description, schedules->0->>'opensAt' AS opens FROM resource WHERE id = $1`,
      [id],
    );
    expect(kept).toEqual([{ description: 'Ask for Dana', opens: '18:00' }]);
  });

  it('undoes it where somebody looked and takes its side, once and for all', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator);
    await apply(administrator, await upload(administrator, listId, meetings({ notes: 'Ring twice' })));
    const [{ id } = { id: '' }] = await resources(organizationId);
    const { version } = await administrator.get('/v1/resources/{id}', { id });
    await administrator.patch('/v1/resources/{id}', { id, body: { version, description: 'Ask for Dana' } });
    const next = await upload(administrator, listId, meetings({ notes: 'Use the side door' }));
    const [row] = await rows(administrator, next, 'changed');
    const path = { id: next.id, rowId: row?.id ?? '' };
    const choose = (field: string, take: boolean) =>
      administrator.put('/v1/directory/imports/{id}/rows/{rowId}/side', { ...path, body: { field, take } });
    expect(await refusal(choose('schedules', true))).toMatchObject({ code: 'import.no_difference' });
    expect((await choose('description', true)).differences).toMatchObject([{ kept: true, taken: true }]);
    await apply(administrator, next);
    expect(await administrator.get('/v1/resources/{id}', { id })).toMatchObject({
      description: 'Use the side door',
    });
    expect(await refusal(choose('description', false))).toMatchObject({ code: 'import.not_ready' });

    // What was settled is settled: the list goes on from there.
    const later = await upload(administrator, listId, meetings({ notes: 'The door is open' }));
    expect(await rows(administrator, later, 'changed')).toMatchObject([
      { differences: [{ field: 'description', kept: false, taken: false }] },
    ]);
  });

  it('that cannot be read leaves everything as it was', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator);
    const path = `/v1/directory/lists/${listId}/imports`;
    const refused = await administrator.refused('POST', path, await formOf(meetings({}).slice(0, -5)));
    expect(refused).toMatchObject({ status: 400, code: 'import.cut_off' });
    const { items } = await administrator.get('/v1/directory/lists/{id}/imports', { id: listId });
    expect(items).toEqual([]);
    expect(await resources(organizationId)).toEqual([]);
  });

  it('of 100 MB is refused, whatever it says of itself', async () => {
    const { administrator, organizationId } = await app.world();
    const path = `/v1/directory/lists/${await addList(administrator)}/imports`;
    const refused = await administrator.refused(
      'POST',
      path,
      await formOf(new Uint8Array(100 * 1024 * 1024)),
    );
    expect(refused).toMatchObject({ status: 413, code: 'request.too_large' });
    expect(await resources(organizationId)).toEqual([]);
  });

  it('of which something cannot be written is not half there', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator);
    const read = await upload(administrator, listId, meetings({}, {}, {}));
    // As if the last row met a rule of the database.
    await app.owner.query(
      `UPDATE import_row SET listed = jsonb_set(listed, '{name}', 'null') WHERE run_id = $1 AND external_id = 'meeting-3'`,
      [read.id],
    );
    expect(await apply(administrator, read)).toMatchObject({ state: 'failed' });
    expect(await resources(organizationId)).toEqual([]);
  });

  it('gives what is wrong with it as a table in which nothing runs', async () => {
    const { administrator } = await app.world();
    const listId = await addList(administrator);
    const read = await upload(
      administrator,
      listId,
      meetings({ slug: '=cmd|calc', time: '25:00' }, { types: ['NOPE'] }),
    );
    const { text } = await administrator.send('GET', `/v1/directory/imports/${read.id}/problems.csv`);
    expect(text.trim().split('\r\n').slice(1)).toEqual([
      `"#1","'=cmd|calc","time","not_a_time","25:00","no"`,
      `"#2","meeting-2","types","not_known","NOPE","without this field"`,
    ]);
  });

  it('that is put aside does nothing', async () => {
    const { administrator, organizationId } = await app.world();
    const read = await upload(administrator, await addList(administrator), meetings({}));
    await administrator.post('/v1/directory/imports/{id}/discard', { id: read.id });
    const refused = await refusal(administrator.post('/v1/directory/imports/{id}/apply', { id: read.id }));
    expect(refused).toMatchObject({ code: 'import.not_ready' });
    expect(await resources(organizationId)).toEqual([]);
  });

  it('of another organization is not known', async () => {
    const mine = await app.world();
    const other = await app.world();
    const read = await upload(mine.administrator, await addList(mine.administrator), meetings({}));
    const path = { id: read.id };
    expect(await refusal(other.administrator.get('/v1/directory/imports/{id}', path))).toMatchObject({
      status: 404,
    });
    expect(await refusal(other.administrator.post('/v1/directory/imports/{id}/apply', path))).toMatchObject({
      code: 'import.not_found',
    });
  });

  it('from an address that nobody outside reaches is refused', async () => {
    const { administrator } = await app.world();
    const refused = refusal(addList(administrator, { url: 'https://169.254.169.254/latest/meta-data' }));
    expect(await refused).toMatchObject({ status: 400, code: 'import.address_not_allowed' });
  });
});

describe('the real lists of Pennsylvania', () => {
  const file = (name: string) => readFileSync(resolve(real, name));

  here('come in: all 96 programs, and again without doubling', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator, { name: 'SAMHSA', format: 'csv', kind: 'treatment' });
    const first = await upload(administrator, listId, file('opioid-treatment-programs.csv'));
    expect(counts(first)).toEqual({ ...none, found: 96, created: 96 });
    await apply(administrator, first);
    expect(await resources(organizationId)).toHaveLength(96);
    const again = await upload(administrator, listId, file('opioid-treatment-programs.csv'));
    expect(counts(again)).toEqual({ ...none, found: 96, same: 96 });
  });

  here('come in: all 1,928 meetings, and again without doubling', async () => {
    const { administrator, organizationId } = await app.world();
    const listId = await addList(administrator);
    const first = await upload(administrator, listId, file('meetings.json'));
    expect(counts(first)).toEqual({ ...none, found: 1928, created: 1928 });
    expect(await apply(administrator, first)).toMatchObject({ state: 'applied' });
    expect(await resources(organizationId)).toHaveLength(1928);
    const again = await upload(administrator, listId, file('meetings.json'));
    expect(counts(again)).toEqual({ ...none, found: 1928, same: 1928 });
  });
});
