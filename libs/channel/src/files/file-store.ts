/** A part of a file: bytes `from` to before `until`. */
export interface ByteRange {
  from: number;
  until: number;
}

/**
 * Where the bytes of files are. A key is made by us and never reused; who may read is decided before. Written before the row that names
 * it, and removed before that row goes: what a broken process leaves behind is a file that nobody can ask for.
 */
export abstract class FileStore {
  abstract put(organizationId: string, key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** In order, in pieces. @throws when there is no such file */
  abstract read(organizationId: string, key: string, range: ByteRange): AsyncIterable<Uint8Array>;
  /** What is not there is no error. */
  abstract remove(organizationId: string, key: string): Promise<void>;
}

/** A piece of memory as {@link FileStore.put} takes it. */
export async function* inOnePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}
