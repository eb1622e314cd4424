import { DomainError } from '@causeway/contracts';

/** How the letters of a file were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file, without a byte order mark. Lists saved by old spreadsheets (Windows-1252) are told by bytes that
 * UTF-8 cannot have.
 * @param options.legacy whether Windows-1252 may be meant; JSON never is (RFC 8259, 8.1)
 * @throws DomainError `import.empty`, `import.encoding`, `import.cut_off`
 */
export function textOf(bytes: Uint8Array, { legacy = false } = {}): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new DomainError('import.empty');
  const marked = markedEncoding(bytes);
  if (marked) return { text: decoded(bytes, marked), encoding: marked };
  if (bytes.includes(0)) throw new DomainError('import.encoding');
  try {
    return { text: decoded(bytes, 'utf-8'), encoding: 'utf-8' };
  } catch (error) {
    if (!legacy || (error instanceof DomainError && error.code === 'import.cut_off')) throw error;
    return { text: decoded(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

/** UTF-16 with its mark, or without: then every second byte of the first letters, which are ASCII, is zero. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const first = bytes.subarray(0, 40);
  const zeros = (from: 0 | 1) =>
    first.length > 3 && first.every((byte, at) => (at % 2 === from) === (byte === 0));
  if (zeros(1)) return 'utf-16le';
  return zeros(0) ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    throw new DomainError('import.encoding');
  }
  try {
    return text + decoder.decode();
  } catch {
    // Only a letter that was begun and not ended fails here.
    throw new DomainError('import.cut_off');
  }
}
