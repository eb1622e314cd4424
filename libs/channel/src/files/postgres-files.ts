import { UnitOfWork } from '@causeway/platform';
import { FileStore, type ByteRange } from './file-store.js';

/** Bytes of one row: a file is read and written without ever being in memory as a whole. */
const CHUNK = 256 * 1024;

/**
 * Files in the database, in rows of their own: backed up with everything else, and behind the tenant's lock. PostgreSQL's large objects
 * know no row-level security.
 */
export class PostgresFiles extends FileStore {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async put(organizationId: string, key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    let part = 0;
    for await (const chunk of inChunks(bytes)) {
      const values = [organizationId, key, part++, chunk];
      await this.unitOfWork.run(organizationId, () =>
        this.unitOfWork.query(
          'INSERT INTO file_chunk (organization_id, file_key, part, bytes) VALUES ($1, $2, $3, $4)',
          values,
        ),
      );
    }
  }

  async *read(organizationId: string, key: string, { from, until }: ByteRange): AsyncIterable<Uint8Array> {
    for (let at = from; at < until;) {
      const part = Math.floor(at / CHUNK);
      const [row] = await this.unitOfWork.run(organizationId, () =>
        this.unitOfWork.query<{ bytes: Buffer }>(
          'SELECT bytes FROM file_chunk WHERE organization_id = $1 AND file_key = $2 AND part = $3',
          [organizationId, key, part],
        ),
      );
      if (!row) throw new Error('A file has no bytes');
      yield row.bytes.subarray(at - part * CHUNK, until - part * CHUNK);
      at = (part + 1) * CHUNK;
    }
  }

  async remove(organizationId: string, key: string): Promise<void> {
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query('DELETE FROM file_chunk WHERE organization_id = $1 AND file_key = $2', [
        organizationId,
        key,
      ]),
    );
  }
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let waiting = Buffer.alloc(0);
  for await (const piece of bytes) {
    waiting = waiting.length === 0 ? Buffer.from(piece) : Buffer.concat([waiting, piece]);
    for (; waiting.length >= CHUNK; waiting = waiting.subarray(CHUNK)) yield waiting.subarray(0, CHUNK);
  }
  if (waiting.length > 0) yield waiting;
}
