import { describe, expect, it } from '@jest/globals';
import { JobQueue } from '@causeway/platform';
import { createHash, randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { useApp } from '../../support/app.js';
import { listed, threadOf } from '../../support/channels.js';
import { eventually } from '../../support/eventually.js';
import { pdf, upload } from '../../support/files.js';
import type { Person } from '../../support/people.js';
import type { World } from '../../support/world.js';

const app = useApp();

const post = (who: Person, id: string, text: string, attachments: string[] = []) =>
  who.post('/v1/channels/{id}/messages', { id, body: { clientMessageId: randomUUID(), text, attachments } });

const attach = async (who: Person, channelId: string): Promise<string> =>
  ((await upload({ client: who, url: app.url }, channelId, 'a.pdf', pdf())).body as { id: string }).id;

/** Makes messages so many days old. */
const age = ({ channelId }: World, seqs: number[], days: number) =>
  app.owner.query(
    `UPDATE message SET at = at - $3 * interval '1 day' WHERE channel_id = $1 AND seq = ANY ($2)`,
    [channelId, seqs, days],
  );

/** What is left of each message: what the list says, and what the log says. */
const left = async ({ channelId }: World) => {
  const rows = await app.rows<{ seq: number; shown: string; logged: string | null }>(
    `SELECT message.seq, message.text AS shown, event.text AS logged FROM message JOIN channel_event event USING (channel_id, seq)
     WHERE channel_id = $1 ORDER BY seq`,
    [channelId],
  );
  return rows.map(({ seq, shown, logged }) => `${seq}: ${shown}/${logged ?? '-'}`);
};

/** Runs what takes things away until it is as expected. */
const expectLeft = async (world: World, expected: string[]) => {
  app.nest.get(JobQueue).add('retention.sweep', {});
  await eventually(async () => expect(await left(world)).toEqual(expected));
};

describe('what is past its time', () => {
  it('goes, with its files, and leaves no gap; everybody is told so, also who comes back later', async () => {
    const world = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { Ann, Ben, channelId, organizationId } = world;
    const fileId = await attach(Ann, channelId);
    await post(Ann, channelId, 'One', [fileId]);
    await post(Ben, channelId, 'Two');
    await post(Ann, channelId, 'Three');
    await age(world, [1], 100);
    await age(world, [2], 92);
    await age(world, [3], 80);
    const line = await Ben.line();
    await expectLeft(world, ['1: /-', '2: /-', '3: Three/Three']);
    const told = await line.nextEvent((event) => event.type === 'messages.purged');
    expect(told).toMatchObject({ seq: 4, readUpTo: 2, author: { id: null, kind: 'causeway' } });

    const { items } = await Ben.get('/v1/channels/{id}/events', { id: channelId, query: { after: 0 } });
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(items[0]).not.toHaveProperty('text');
    // Who never opens the channel learns of it by the list.
    expect(await listed(Ben, channelId)).toMatchObject({ purgedUpTo: 2 });
    expect(items[0]).not.toHaveProperty('attachments');
    expect(items[2]).toMatchObject({ text: 'Three' });
    expect((await Ann.send('GET', `/v1/attachments/${fileId}`)).status).toBe(404);
    await eventually(async () =>
      expect(await app.rows('SELECT 1 FROM file_chunk WHERE organization_id = $1', [organizationId])).toEqual(
        [],
      ),
    );
    const counted = async () =>
      Object.fromEntries(
        (
          await app.rows<{ what: string; count: number }>(
            `SELECT key AS what, sum(value::int)::int AS count FROM audit_entry, jsonb_each_text(counts)
             WHERE organization_id = $1 AND action = 'retention.delete' GROUP BY key`,
            [organizationId],
          )
        ).map(({ what, count }) => [what, count]),
      );
    expect(await counted()).toEqual({ messages: 2, messageTexts: 2, files: 1 });
  });

  it('is what the administrator set, who sees before what it will do', async () => {
    const world = await app.world({ onDuty: ['Ann'] });
    const { Ann, administrator, channelId } = world;
    expect(await administrator.get('/v1/channel-keeping')).toEqual({
      ...{ messageDays: 90, requestDays: 90, leastDays: 7, mostDays: 2557 },
    });
    await post(Ann, channelId, 'One');
    await age(world, [1], 20);
    const days = { messageDays: 14, requestDays: 30 };
    expect(await administrator.post('/v1/channel-keeping/preview', { body: days })).toEqual({
      messages: 1,
      held: 0,
    });
    await expectLeft(world, ['1: One/One']);
    await administrator.put('/v1/channel-keeping', { body: days });
    await expectLeft(world, ['1: /-']);
    for (const messageDays of [6, 2558])
      expect(
        await administrator.refused('PUT', '/v1/channel-keeping', { body: { ...days, messageDays } }),
      ).toMatchObject({ status: 400, code: 'request.invalid' });
  });
});

describe('a legal hold', () => {
  it.each(['organization', 'channel', 'member'] as const)(
    'of the %s keeps what is past its time out of sight, until it is released with a reason',
    async (scope) => {
      const world = await app.world({ onDuty: ['Ann', 'Ben'] });
      const { Ann, Ben, supervisor, administrator, channelId } = world;
      const fileId = await attach(Ann, channelId);
      await post(Ann, channelId, 'Held', [fileId]);
      await post(Ben, channelId, 'Other');
      await age(world, [1, 2], 100);
      const subjects = { organization: undefined, channel: channelId, member: Ann.id };
      const { id } = await supervisor.post('/v1/legal-holds', {
        body: { scope, reason: 'A lawsuit', ...(subjects[scope] ? { subjectId: subjects[scope] } : {}) },
      });
      const other = scope === 'member' ? '2: /-' : '2: /Other';
      await expectLeft(world, ['1: /Held', other]);
      const chunks = () => app.rows('SELECT 1 FROM file_chunk WHERE file_key = $1', [fileId]);
      expect(await chunks()).toHaveLength(1);
      const { items } = await Ann.get('/v1/channels/{id}/events', { id: channelId });
      expect(items.some((event) => 'text' in event)).toBe(false);

      await administrator.post('/v1/legal-holds/{id}/release', { id, body: { reason: 'It is settled' } });
      await expectLeft(world, ['1: /-', '2: /-']);
      await eventually(async () => expect(await chunks()).toEqual([]));
      expect((await supervisor.get('/v1/legal-holds')).items).toEqual([
        expect.objectContaining({
          ...{ scope, reason: 'A lawsuit', placedBy: supervisor.name },
          ...{ releaseReason: 'It is settled', releasedBy: administrator.name },
        }),
      ]);
      expect(
        await supervisor.refused('POST', `/v1/legal-holds/${id}/release`, { body: { reason: 'Again' } }),
      ).toMatchObject({ code: 'hold.released' });
    },
  );

  it('of a request keeps its thread, and no other request’s', async () => {
    const { Ann, nurse, supervisor, administrator } = await app.world({ onDuty: ['Ann'] });
    const threads: { request: string; id: string }[] = [];
    for (let number = 0; number < 2; number += 1) {
      const request = await nurse.ask();
      const assignment = await Ann.accept(await Ann.offered(request));
      const { id } = await threadOf(Ann, request);
      await post(Ann, id, 'She asked for the card');
      await Ann.close(assignment, { outcome: 'declined' });
      threads.push({ request: request.id, id });
    }
    const [held, other] = threads;
    await app.rows(`UPDATE coach_request SET ended_at = ended_at - interval '100 days' WHERE id = ANY ($1)`, [
      threads.map(({ request }) => request),
    ]);
    await app.rows(`UPDATE message SET at = at - interval '100 days' WHERE channel_id = ANY ($1)`, [
      threads.map(({ id }) => id),
    ]);
    const { id } = await supervisor.post('/v1/legal-holds', {
      body: { scope: 'request', reason: 'A lawsuit', subjectId: held?.request ?? '' },
    });
    const logged = async (thread?: { id: string }) =>
      (
        await app.rows<{ text: string | null }>(
          `SELECT text FROM channel_event WHERE channel_id = $1 AND type = 'message.posted'`,
          [thread?.id ?? ''],
        )
      ).map(({ text }) => text);
    app.nest.get(JobQueue).add('retention.sweep', {});
    await eventually(async () => expect(await logged(other)).toEqual([null]));
    expect(await logged(held)).toEqual(['She asked for the card']);
    await administrator.post('/v1/legal-holds/{id}/release', { id, body: { reason: 'It is settled' } });
    app.nest.get(JobQueue).add('retention.sweep', {});
    await eventually(async () => expect(await logged(held)).toEqual([null]));
  });

  it('needs something to hold', async () => {
    const { supervisor } = await app.world();
    for (const scope of ['channel', 'member', 'request'])
      for (const subjectId of [undefined, randomUUID()])
        expect(
          await supervisor.refused('POST', '/v1/legal-holds', {
            body: { scope, subjectId, reason: 'A lawsuit' },
          }),
        ).toMatchObject({ status: 404, code: 'hold.subject_not_found' });
  });
});

/** The entries of a zip, by their names. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20));
    const data = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), Buffer.from(data));
    at += 46 + name + extra + comment;
  }
  return entries;
}

describe('an export', () => {
  it('holds the log, a page to read, the files and what each amounts to; it can be had once', async () => {
    const world = await app.world({ onDuty: ['Ann'] });
    const { Ann, administrator, channelId, organizationId } = world;
    const fileId = await attach(Ann, channelId);
    await post(Ann, channelId, '<script>alert(1)</script> & more', [fileId]);
    const today = app.now().toISOString().slice(0, 10);
    const { id } = await administrator.post('/v1/message-exports', {
      body: { since: '2026-01-01', until: today > '2026-12-31' ? today : '2026-12-31' },
    });
    const item = async () => (await administrator.get('/v1/message-exports')).items[0];
    await eventually(async () =>
      expect(await item()).toMatchObject({ id, state: 'ready', messages: 1, files: 1 }),
    );
    const ready = await item();

    const answer = await fetch(`${app.url}/v1/message-exports/${id}/file`, {
      headers: { authorization: `Bearer ${administrator.token}` },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="causeway-messages-.*\.zip"$/,
    );
    expect({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
      size: ready?.size,
      sha256: ready?.sha256,
    });
    const entries = unzip(bytes);
    const manifest = JSON.parse(String(entries.get('manifest.json'))) as {
      entries: { name: string; bytes: number; sha256: string }[];
    };
    const folder = `Team-${channelId.slice(0, 8)}`;
    expect([...entries.keys()].sort()).toEqual([
      `${folder}/events.json`,
      `${folder}/files/1-${fileId.slice(0, 8)}-a.pdf`,
      `${folder}/messages.html`,
      'manifest.json',
    ]);
    for (const entry of manifest.entries)
      expect(
        createHash('sha256')
          .update(entries.get(entry.name) ?? '')
          .digest('hex'),
      ).toBe(entry.sha256);
    const page = String(entries.get(`${folder}/messages.html`));
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; more');
    expect(page).not.toContain('<script');
    expect(JSON.parse(String(entries.get(`${folder}/events.json`)))).toMatchObject([
      { seq: 1, type: 'message.posted', text: '<script>alert(1)</script> & more' },
    ]);

    expect(await administrator.refused('GET', `/v1/message-exports/${id}/file`)).toMatchObject({
      status: 410,
      code: 'export.gone',
    });
    const audited = await app.rows(
      `SELECT 1 FROM audit_entry WHERE organization_id = $1 AND action = 'message.export' AND subject_ids[1] = $2`,
      [organizationId, id],
    );
    expect(audited).toHaveLength(3);
    // A day later its bytes are gone.
    await app.owner.query('UPDATE message_export SET next_action_at = now() WHERE id = $1', [id]);
    app.nest.get(JobQueue).add('channel.exports', {});
    await eventually(async () =>
      expect(await app.rows('SELECT 1 FROM file_chunk WHERE file_key = $1', [`export-${id}`])).toEqual([]),
    );
  });
});
