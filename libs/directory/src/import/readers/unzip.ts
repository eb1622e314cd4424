import { DomainError } from '@causeway/contracts';
import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** A package has some twenty tables. */
const MOST_ENTRIES = 200;
/** Bytes of one table, and of all together, as they are without compression. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_BYTES_TOGETHER = 100 * 1024 * 1024;
/** Tables shrink to a tenth or so; what shrinks a thousand times over is made to burst. */
const MOST_RATIO = 200;
/** Below this nothing bursts, however well it shrinks. */
const HARMLESS_BYTES = 1024 * 1024;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The files of a zip that `wanted` asks for, by their names without folders. Nothing is written anywhere.
 * @throws DomainError `import.zip_unsafe` for what bursts, leaves its folder or is encrypted; `import.cut_off`
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let left = MOST_BYTES_TOGETHER;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      strictFileNames: true,
    });
    if (zip.entryCount > MOST_ENTRIES) throw new DomainError('import.zip_unsafe');
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.split('/').at(-1) ?? '';
      // Who packs on a Mac gets a shadow of each file.
      if (!wanted(name) || entry.fileName.startsWith('__MACOSX/')) continue;
      if (files.has(name)) throw new DomainError('import.zip_unsafe', name);
      const content = await contentOf(zip, entry, Math.min(left, MOST_BYTES));
      left -= content.length;
      files.set(name, content);
    }
    return files;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(
      /invalid relative path|absolute path|invalid characters/.test(String(error))
        ? 'import.zip_unsafe'
        : 'import.cut_off',
    );
  }
}

async function contentOf(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const { uncompressedSize: size, compressedSize } = entry;
  const bursts = size > HARMLESS_BYTES && size > compressedSize * MOST_RATIO;
  if (entry.isEncrypted() || bursts || size > most)
    throw new DomainError('import.zip_unsafe', entry.fileName);
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let read = 0;
  // What an entry says of its size may be a lie.
  for await (const chunk of stream) {
    read += (chunk as Buffer).length;
    if (read > most) throw new DomainError('import.zip_unsafe', entry.fileName);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
