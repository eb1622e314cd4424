import type { Attachment } from './attachment.entity.js';

/**
 * How a file is given out: it is what it says and nothing else, runs nothing, frames nothing, and is kept by the reader's browser
 * alone, which asks every time whether it may still be shown.
 */
export function headersOf({ id, name, mediaType, sha256 }: Attachment, small: boolean) {
  const picture = mediaType.startsWith('image/');
  return {
    'content-type': small
      ? 'image/webp'
      : mediaType === 'text/plain'
        ? 'text/plain; charset=utf-8'
        : mediaType,
    'content-disposition': `${picture ? 'inline' : 'attachment'}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, hex)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: `"${small ? `${id}-small` : sha256.toString('hex')}"`,
  };
}

const asciiName = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** The one range that was asked for; undefined when the whole file is meant, as for several ranges. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { from: number; until: number } | 'impossible' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const until = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  return from < until ? { from, until } : 'impossible';
}
