import { constants, inflateSync } from 'node:zlib';
import { DomainError } from '@causeway/contracts';

/**
 * What makes a PDF do something, by ISO 32000-2: scripts, programs and files inside, forms that send themselves, films. Links to websites and
 * fields to fill in are no harm. Looked for in all bytes, so names of two letters (`/JS`, never without
 * `/JavaScript`) are left out: they turn up in any photo.
 */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|XFA|SubmitForm|ImportData|GoToE|Movie|Sound)(?![A-Za-z0-9])/;
/** Nobody can look into a PDF with a password. */
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/;
/** Objects may be packed into streams. */
const PACKED = /\/ObjStm(?![A-Za-z0-9])/g;
/** Most bytes that all packed objects of a file come to. */
const MOST_UNPACKED = 32 * 1024 * 1024;
/** Bytes that may follow the end of the document, such as line ends. */
const MOST_BEHIND = 1024;

/**
 * Refuses a PDF that would do more than be read.
 * @throws DomainError `attachment.active`, `attachment.broken`
 */
export function demandQuiet(bytes: Buffer): void {
  const raw = bytes.toString('latin1');
  const end = raw.lastIndexOf('%%EOF');
  // What hides before or behind the document is another file.
  if (!raw.startsWith('%PDF-') || end === -1 || raw.length - end > MOST_BEHIND)
    throw new DomainError('attachment.broken');
  demandNothingActive(raw);
  let left = MOST_UNPACKED;
  let unpacked = 0;
  for (const { index } of raw.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = raw.indexOf('\n', index) + 1;
    const dictionary = plainNames(raw.slice(raw.lastIndexOf('obj', index), index));
    if (dictionary.search(PACKED) === -1) continue;
    const objects = unpack(bytes.subarray(from), dictionary, left);
    left -= objects.length;
    unpacked += 1;
    demandNothingActive(objects);
  }
  // Packed objects that were not found by the way above are there to be overlooked.
  if ([...plainNames(raw).matchAll(PACKED)].length > unpacked) throw new DomainError('attachment.active');
}

function demandNothingActive(text: string): void {
  const names = plainNames(text);
  if (ACTIVE.test(names) || LOCKED.test(names)) throw new DomainError('attachment.active');
}

/** `/J#61vaScript` is `/JavaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** @param bytes from the beginning of the stream on, to the end of the file */
function unpack(bytes: Buffer, dictionary: string, most: number): string {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1];
  if (most <= 0) throw new DomainError('attachment.broken');
  if (!filter) return bytes.toString('latin1', 0, Math.max(bytes.indexOf('endstream'), 0));
  // Any other way of packing is old and rare, and good for hiding.
  if (!/^\[?\s*\/FlateDecode\s*\]?$/.test(filter) || dictionary.includes('/Predictor'))
    throw new DomainError('attachment.active');
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).toString(
      'latin1',
    );
  } catch {
    throw new DomainError('attachment.broken');
  }
}
