import { createServer } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOnePiece, type FileStore } from './file-store.js';
import { FolderFiles } from './folder-files.js';
import { S3Files } from './s3-files.js';

const ORGANIZATION = '00000000-0000-4000-8000-000000000001';

/** As much of S3 as is used: a signature has to be there, its arithmetic is the library's. */
const kept = new Map<string, Buffer>();
const bucket = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const { method, url = '', headers } = request;
    if (!/^AWS4-HMAC-SHA256 Credential=key\//.test(headers.authorization ?? ''))
      return response.writeHead(403).end();
    if (method === 'PUT') kept.set(url, Buffer.concat(pieces));
    if (method === 'DELETE') return response.writeHead(kept.delete(url) ? 204 : 404).end();
    const bytes = kept.get(url);
    if (!bytes) return response.writeHead(404).end();
    const [, from, until] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    return response
      .writeHead(from ? 206 : 200)
      .end(from ? bytes.subarray(Number(from), Number(until) + 1) : '');
  });
});

let folder = '';
const stores: Record<string, () => FileStore> = {
  'in a folder': () => new FolderFiles(folder),
  'in a bucket': () =>
    new S3Files({
      url: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}/causeway/`,
      ...{ region: 'us-east-1', accessKeyId: 'key', secretAccessKey: 'secret' },
    }),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'causeway-files-'));
  await new Promise<void>((resolve) => void bucket.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => bucket.close(resolve));
  await rm(folder, { recursive: true });
});

const read = async (store: FileStore, key: string, from: number, until: number) => {
  const pieces: Uint8Array[] = [];
  for await (const piece of store.read(ORGANIZATION, key, { from, until })) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

describe.each(Object.keys(stores))('files %s', (name) => {
  it('are written, read in whole and in part, and removed', async () => {
    const store = (stores[name] as () => FileStore)();
    await store.put(ORGANIZATION, 'key-1', inOnePiece(Buffer.from('0123456789')));
    expect(await read(store, 'key-1', 0, 10)).toBe('0123456789');
    expect(await read(store, 'key-1', 3, 5)).toBe('34');
    expect(await read(store, 'key-1', 3, 3)).toBe('');
    await store.remove(ORGANIZATION, 'key-1');
    await store.remove(ORGANIZATION, 'key-1');
    await expect(read(store, 'key-1', 0, 10)).rejects.toThrow();
  });
});

it('a broken upload leaves no file under its name', async () => {
  const store = new FolderFiles(folder);
  const broken = async function* () {
    yield await Promise.resolve(Buffer.from('half'));
    throw new Error('The line broke');
  };
  await expect(store.put(ORGANIZATION, 'ab-broken', broken())).rejects.toThrow('The line broke');
  expect((await readdir(join(folder, ORGANIZATION, 'ab'))).filter((name) => !name.endsWith('.part'))).toEqual(
    [],
  );
  await expect(store.put(ORGANIZATION, '../../escape', inOnePiece(Buffer.from('a')))).rejects.toThrow(
    /letters/,
  );
});
