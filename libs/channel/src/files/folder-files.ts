import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileStore, type ByteRange } from './file-store.js';

/** Files in a folder that all processes share, such as a mounted volume. */
export class FolderFiles extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(organizationId: string, key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.path(organizationId, key);
    await mkdir(dirname(path), { recursive: true });
    // Whoever finds a file under its name finds the whole of it.
    await pipeline(bytes, createWriteStream(`${path}.part`, { mode: 0o600 }));
    await rename(`${path}.part`, path);
  }

  async *read(organizationId: string, key: string, { from, until }: ByteRange): AsyncIterable<Uint8Array> {
    if (until <= from) return;
    yield* createReadStream(this.path(organizationId, key), {
      start: from,
      end: until - 1,
    }) as AsyncIterable<Uint8Array>;
  }

  async remove(organizationId: string, key: string): Promise<void> {
    await rm(this.path(organizationId, key), { force: true });
  }

  private path(organizationId: string, key: string): string {
    if (!/^[\w-]+$/.test(key)) throw new Error('A key of a file has letters, digits and dashes');
    return join(this.folder, organizationId, key.slice(0, 2), key);
  }
}
