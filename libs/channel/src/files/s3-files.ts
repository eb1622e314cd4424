import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AwsClient } from 'aws4fetch';
import { FileStore, type ByteRange } from './file-store.js';

export interface S3Settings {
  /** Address of the bucket, such as `https://s3.example.org/causeway`. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Files in a bucket of a store that speaks S3. */
export class S3Files extends FileStore {
  private readonly client: AwsClient;
  private readonly url: string;

  constructor({ url, ...credentials }: S3Settings) {
    super();
    this.url = url.replace(/\/$/, '');
    this.client = new AwsClient({ ...credentials, service: 's3' });
  }

  async put(organizationId: string, key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    // The store wants to know the length before, and not everything fits into memory.
    const folder = await mkdtemp(join(tmpdir(), 'causeway-'));
    try {
      const path = join(folder, 'file');
      await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
      await this.ask(organizationId, key, { method: 'PUT', body: await openAsBlob(path) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async *read(organizationId: string, key: string, { from, until }: ByteRange): AsyncIterable<Uint8Array> {
    if (until <= from) return;
    const answer = await this.ask(organizationId, key, {
      headers: { range: `bytes=${from}-${until - 1}` },
    });
    if (answer.body) yield* answer.body as unknown as AsyncIterable<Uint8Array>;
  }

  async remove(organizationId: string, key: string): Promise<void> {
    await this.ask(organizationId, key, { method: 'DELETE' });
  }

  private async ask(organizationId: string, key: string, init: RequestInit): Promise<Response> {
    const answer = await this.client.fetch(`${this.url}/${organizationId}/${key}`, init);
    if (answer.ok || (init.method === 'DELETE' && answer.status === 404)) return answer;
    await answer.body?.cancel();
    throw new Error(`The file store answered ${answer.status}`);
  }
}
