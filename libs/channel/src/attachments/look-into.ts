import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '@causeway/contracts';
import { isPlainText } from './plain-text.js';
import { drawAgain } from './pictures.js';
import { demandQuiet } from './pdf.js';

/** A file as it is kept. */
export interface LookedInto {
  mediaType: string;
  /** Ends a name. */
  extension: string;
  bytes: Buffer;
  /** Of pictures, in pixels. */
  width?: number;
  height?: number;
  /** A small picture of it, in WebP. */
  thumbnail?: Buffer;
}

const pictures: Record<string, 'jpeg' | 'png' | 'webp' | 'gif'> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/**
 * What a file really is goes by its bytes, never by its name. Pictures are drawn again, so that nothing comes along in them (a place, a
 * camera, another file behind); PDFs are looked through; everything else but plain text is refused and never unpacked.
 * @throws DomainError `attachment.empty`, `attachment.type`, `attachment.broken`, `attachment.active`, `attachment.too_many_pixels`
 */
export async function lookInto(bytes: Buffer): Promise<LookedInto> {
  if (bytes.length === 0) throw new DomainError('attachment.empty');
  const type = await fileTypeFromBuffer(bytes);
  const picture = pictures[type?.mime ?? ''];
  if (picture) return drawAgain(bytes, picture);
  if (type?.mime === 'application/pdf') {
    demandQuiet(bytes);
    return { mediaType: 'application/pdf', extension: 'pdf', bytes };
  }
  if (!type && isPlainText(bytes)) return { mediaType: 'text/plain', extension: 'txt', bytes };
  throw new DomainError('attachment.type');
}
