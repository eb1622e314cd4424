import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { JobQueue } from '@causeway/platform';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { pdf, png, pngWithExif, upload } from '../support/files.js';
import type { Holder, Person } from '../support/people.js';

const app = useApp();

type Shown = components['schemas']['ShownAttachment'];
type Bytes = Uint8Array;

const sendUp = (client: Holder, channelId: string, name: string, bytes: Bytes, query?: string) =>
  upload({ client, url: app.url }, channelId, name, bytes, query);

const kept = async (who: Person, channelId: string, name: string, bytes: Bytes): Promise<Shown> => {
  const { status, body, text } = await sendUp(who, channelId, name, bytes);
  expect({ status, text }).toMatchObject({ status: 201 });
  return body as Shown;
};

const post = (who: Person, id: string, text: string, attachments: string[] = []) =>
  who.post('/v1/channels/{id}/messages', { id, body: { clientMessageId: randomUUID(), text, attachments } });

/** The bytes as a browser gets them. */
const fetched = async (who: Holder, id: string, headers: Record<string, string> = {}, query = '') => {
  const answer = await fetch(`${app.url}/v1/attachments/${id}${query}`, {
    headers: { authorization: `Bearer ${who.token}`, ...headers },
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('a picture', () => {
  it('is drawn again without what came along in it, has a small one, and is given out so that it can do nothing', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const secret = 'taken at 12 Oak Ave';
    const shown = await kept(Ann, channelId, '../flyer.PNG', pngWithExif(secret));
    expect(shown).toMatchObject({
      name: 'flyer.png',
      mediaType: 'image/png',
      width: 8,
      height: 6,
      thumbnail: true,
    });
    const event = await post(Ann, channelId, 'Look', [shown.id]);
    expect(event.attachments).toEqual([shown]);

    const { status, headers, bytes } = await fetched(Ben, shown.id);
    expect(status).toBe(200);
    expect(bytes.length).toBe(shown.size);
    expect(bytes.includes(secret)).toBe(false);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'content-length': String(shown.size),
    });
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="flyer.png"/);
    const again = await fetched(Ben, shown.id, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const part = await fetched(Ben, shown.id, { range: 'bytes=1-3' });
    expect([part.status, part.bytes.toString(), part.headers.get('content-range')]).toEqual([
      206,
      'PNG',
      `bytes 1-3/${shown.size}`,
    ]);
    expect((await fetched(Ben, shown.id, { range: 'bytes=9999999-' })).status).toBe(416);
    const small = await fetched(Ben, shown.id, {}, '?small=true');
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect(small.bytes.subarray(8, 12).toString()).toBe('WEBP');
  });

  it('is its uploader’s alone until it is sent, the channel’s then, and nobody’s when its message is deleted', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const other = await app.world({ onDuty: ['Eve'] });
    const { id } = await kept(Ann, channelId, 'a.png', png(4, 4));
    expect((await fetched(Ann, id)).status).toBe(200);
    expect((await fetched(Ben, id)).status).toBe(404);
    const event = await post(Ann, channelId, 'Look', [id]);
    expect((await fetched(Ben, id)).status).toBe(200);
    expect((await fetched(other.Eve, id)).status).toBe(404);
    // It goes with one message only, and with its uploader's.
    const taken = { clientMessageId: randomUUID(), text: 'Mine', attachments: [id] };
    for (const who of [Ann, Ben])
      expect(await who.refused('POST', `/v1/channels/${channelId}/messages`, { body: taken })).toMatchObject({
        code: 'attachment.not_found',
      });
    // A repeated post answers as the first one did.
    const repeated = { clientMessageId: event.clientMessageId, text: 'Look', attachments: [id] };
    expect((await Ann.send('POST', `/v1/channels/${channelId}/messages`, { body: repeated })).body).toEqual(
      event,
    );
    await app.owner.query('UPDATE attachment SET removed_at = now() WHERE id = $1', [id]);
    for (const who of [Ann, Ben]) expect((await fetched(who, id)).status).toBe(404);
  });

  it('that nobody sent is gone after a day', async () => {
    const { Ann, channelId, organizationId } = await app.world({ onDuty: ['Ann'] });
    const sent = await kept(Ann, channelId, 'a.png', png(4, 4));
    await kept(Ann, channelId, 'b.png', png(4, 4));
    await post(Ann, channelId, 'Look', [sent.id]);
    await app.owner.query(
      `UPDATE attachment SET uploaded_at = uploaded_at - interval '25 hours' WHERE channel_id = $1`,
      [channelId],
    );
    app.nest.get(JobQueue).add('retention.sweep', {});
    await eventually(async () => {
      const rows = await app.rows('SELECT id FROM attachment WHERE channel_id = $1', [channelId]);
      const keys = await app.rows(
        'SELECT DISTINCT file_key FROM file_chunk WHERE organization_id = $1 ORDER BY 1',
        [organizationId],
      );
      expect({ rows, keys }).toEqual({
        rows: [{ id: sent.id }],
        keys: [{ file_key: sent.id }, { file_key: `${sent.id}-small` }],
      });
    });
  });
});

describe('a document', () => {
  it.each([
    ['flyer.pdf', pdf(), 'application/pdf'],
    ['notes.txt', Buffer.from('Cedar House: 2 beds\n'), 'text/plain'],
  ])('%s is kept as it is, and never shown in the page', async (name, bytes, mediaType) => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const shown = await kept(Ann, channelId, name, bytes);
    expect(shown).toEqual({ id: shown.id, name, mediaType, size: bytes.length, thumbnail: false });
    const answer = await fetched(Ann, shown.id);
    expect(answer.bytes.equals(bytes)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await fetched(Ann, shown.id, {}, '?small=true')).status).toBe(404);
  });

  it('of several pieces is read from the middle', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const bytes = Buffer.from('0123456789'.repeat(60_000));
    const { id } = await kept(Ann, channelId, 'long.txt', bytes);
    expect((await fetched(Ann, id)).bytes.equals(bytes)).toBe(true);
    const part = await fetched(Ann, id, { range: 'bytes=262140-262149' });
    expect(part.bytes.toString()).toBe('0123456789');
  });
});

describe('a file is refused', () => {
  const zip = Buffer.from('PK\u0003\u0004\u0014\0\0\0\u0008\0', 'latin1');
  it.each<[string, string, Bytes, string]>([
    ['with nothing in it', 'a.png', Buffer.alloc(0), 'attachment.empty'],
    ['that is an SVG with a script', 'a.png', Buffer.from('<svg onload="alert(1)"/>'), 'attachment.type'],
    [
      'that is an SVG behind a declaration',
      'a.svg',
      Buffer.from('<?xml version="1.0"?><svg/>'),
      'attachment.type',
    ],
    ['that is a page', 'notes.txt', Buffer.from('<html><script>alert(1)</script>'), 'attachment.type'],
    ['that is a program', 'flyer.pdf', Buffer.from('MZ\u0090\0\u0003', 'latin1'), 'attachment.type'],
    ['that is an archive, however large it would be', 'form.docx', zip, 'attachment.type'],
    [
      'whose pixels fill no memory',
      'a.png',
      png(8, 8, { width: 50_000, height: 50_000 }),
      'attachment.too_many_pixels',
    ],
    ['that only begins like a picture', 'a.gif', Buffer.from('GIF89a/*alert(1)*/'), 'attachment.broken'],
    ['that was cut off', 'a.png', png(64, 64).subarray(0, 60), 'attachment.broken'],
    [
      'with a script in its PDF',
      'a.pdf',
      pdf('2 0 obj <</S /JavaScript /JS (1)>> endobj'),
      'attachment.active',
    ],
  ])('%s', async (_, name, bytes, code) => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const answer = await sendUp(Ann, channelId, name, bytes);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 422, body: { code } });
    expect(await app.rows('SELECT 1 FROM attachment WHERE channel_id = $1', [channelId])).toEqual([]);
  });

  it('that is too large, or one too many of a day, or whose name tells of somebody', async () => {
    const { Ann, channelId, organizationId } = await app.world({ onDuty: ['Ann'] });
    const large = await sendUp(Ann, channelId, 'a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
    expect(large.body).toMatchObject({ status: 413, code: 'request.too_large' });
    const telling = await sendUp(Ann, channelId, 'John_Smith_DOB_3-4-1985.png', png(4, 4));
    expect(telling.body).toMatchObject({ status: 422, code: 'channel.identifiers_found' });
    const anyway = await sendUp(Ann, channelId, 'John_Smith_DOB_3-4-1985.png', png(4, 4), '?guard=mistaken');
    expect(anyway.status).toBe(201);
    await app.owner.query(
      `INSERT INTO attachment (id, organization_id, channel_id, uploaded_by, uploaded_at, name, media_type, size, sha256)
       SELECT gen_random_uuid(), $1, $2, $3, now(), 'a.txt', 'text/plain', 1, '' FROM generate_series(1, 99)`,
      [organizationId, channelId, Ann.id],
    );
    const many = await sendUp(Ann, channelId, 'a.png', png(4, 4));
    expect(many.body).toMatchObject({ status: 429, code: 'attachment.too_many_today' });
  });

  it('where no file belongs, and where a file belongs but is none', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\na\r\n--x--\r\n';
    const elsewhere = await Ann.refused('POST', `/v1/channels/${channelId}/messages`, {
      body,
      headers: form,
    });
    expect(elsewhere.code).toBe('request.unsupported_media');
    for (const wrong of ['', '--x--\r\n', 'nonsense'])
      expect(
        await Ann.refused('POST', `/v1/channels/${channelId}/attachments`, { body: wrong, headers: form }),
      ).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(
      await Ann.refused('POST', `/v1/channels/${channelId}/attachments`, { body: { file: 'a' } }),
    ).toMatchObject({ status: 400, code: 'request.invalid' });
  });
});
