import { DomainError } from '@causeway/contracts';
import { lookup as resolveName, type LookupAddress } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress, listAddress } from './reachable.js';

/** What a list said of itself at the last visit, so that it is fetched only when it is another one. */
export interface Known {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched = { changed: false } | ({ changed: true; bytes: Buffer } & Known);

/** The limits, and the outside world as tests put it in place. */
export interface Reach {
  mostBytes: number;
  /** Of the whole visit, in milliseconds. */
  mostMs: number;
  allows: (url: string) => URL | undefined;
  allowsAddress: (address: string) => boolean;
  request: (
    url: URL,
    options: RequestOptions,
    answered: (answer: IncomingMessage) => void,
  ) => ReturnType<typeof httpsRequest>;
}

const MOST_REDIRECTS = 3;

export const openWorld = (mostBytes: number): Reach => ({
  ...{
    mostBytes,
    mostMs: 30_000,
    allows: listAddress,
    allowsAddress: isPublicAddress,
    request: httpsRequest,
  },
});

/**
 * Fetches a list: over https only, from public addresses only, also behind redirects and whatever a name resolves to.
 * @throws DomainError `import.address_not_allowed`, `import.not_reached` with the reason, `import.too_large`
 */
export async function fetchList(address: string, known: Known, reach: Reach): Promise<Fetched> {
  const deadline = AbortSignal.timeout(reach.mostMs);
  let url = reach.allows(address);
  for (let redirects = 0; url; redirects += 1) {
    const answer = await visit(url, known, reach, deadline);
    const status = answer.statusCode ?? 0;
    if (status === 304) {
      answer.destroy();
      return { changed: false };
    }
    if (status === 200) {
      const { etag = null, 'last-modified': lastModified = null } = answer.headers;
      return { changed: true, bytes: await read(answer, reach.mostBytes, deadline), etag, lastModified };
    }
    answer.destroy();
    const { location } = answer.headers;
    if (status < 300 || status > 399 || !location || redirects >= MOST_REDIRECTS)
      throw new DomainError('import.not_reached', `HTTP ${status}`);
    url = URL.canParse(location, url.href) ? reach.allows(new URL(location, url.href).href) : undefined;
  }
  throw new DomainError('import.address_not_allowed');
}

function visit(url: URL, known: Known, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = {
    accept: 'application/json, text/csv, application/zip, */*;q=0.1',
    'accept-encoding': 'gzip, br, deflate',
    'user-agent': 'Causeway directory',
    ...(known.etag && { 'if-none-match': known.etag }),
    ...(known.lastModified && { 'if-modified-since': known.lastModified }),
  };
  return new Promise((resolve, reject) => {
    const asked = reach.request(url, { headers, signal, agent: false, lookup: lookupWithin(reach) }, resolve);
    asked.on('error', (error: NodeJS.ErrnoException) => reject(refusal(error)));
    asked.end();
  });
}

/** Looks at what a name resolves to at the moment of connecting: a name that changes its mind afterwards gains nothing. */
const lookupWithin =
  ({ allowsAddress }: Reach): LookupFunction =>
  (hostname, options, done) =>
    resolveName(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error) done(error, '', 0);
      else if (!first || !found.every(({ address }) => allowsAddress(address)))
        done(new DomainError('import.address_not_allowed'), '', 0);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });

async function read(answer: IncomingMessage, mostBytes: number, signal: AbortSignal): Promise<Buffer> {
  if (Number(answer.headers['content-length'] ?? 0) > mostBytes) {
    answer.destroy();
    throw new DomainError('import.too_large');
  }
  const stream = unpacked(answer);
  const chunks: Buffer[] = [];
  let size = 0;
  const stop = (): void => void answer.destroy(new Error('The time is over'));
  signal.addEventListener('abort', stop);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) throw new DomainError('import.too_large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw refusal(error);
  } finally {
    signal.removeEventListener('abort', stop);
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(answer: IncomingMessage): AsyncIterable<unknown> {
  const encoding = answer.headers['content-encoding'];
  const unpack =
    encoding === 'gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : undefined;
  if (!unpack) return answer;
  answer.on('error', (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

/** Codes such as ENOTFOUND tell an administrator more than "it failed", and nothing that is private. */
function refusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { code, name } = error as NodeJS.ErrnoException;
  return new DomainError(
    'import.not_reached',
    name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : code,
  );
}
