import { deflateSync } from 'node:zlib';
import type { Reply } from './http.js';
import type { Holder } from './people.js';

/** Uploads a file for a message of a channel, as a browser does. */
export async function upload(
  { client, url }: { client: Holder; url: string },
  channelId: string,
  name: string,
  bytes: Uint8Array,
  query = '',
): Promise<Reply> {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  const request = new Request(url, { method: 'POST', body: form });
  return client.send('POST', `/v1/channels/${channelId}/attachments${query}`, {
    body: new Uint8Array(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  });
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number =>
  (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 0xff] as number) ^ (c >>> 8), 0xffffffff) ^
    0xffffffff) >>>
  0;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A grey PNG. @param claimed what its head says it measures, where that is not what it does */
export function png(width: number, height: number, claimed = { width, height }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claimed.width, 0);
  head.writeUInt32BE(claimed.height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same with a text and the place where it was taken in its EXIF part. */
export const pngWithExif = (secret: string): Buffer => {
  const plain = png(8, 6);
  const exif = Buffer.concat([Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'), Buffer.from(secret)]);
  return Buffer.concat([
    plain.subarray(0, 33),
    chunk('eXIf', exif),
    chunk('tEXt', Buffer.from(`Comment\0${secret}`)),
    plain.subarray(33),
    Buffer.from(`PK\u0003\u0004${secret}`),
  ]);
};

/** A PDF of these objects. */
export const pdf = (objects = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n${objects}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);
