import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@causeway/contracts';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { fetchList, openWorld, type Reach } from './fetch-list.js';
import { isPublicAddress, listAddress } from './reachable.js';

const nothing = { etag: null, lastModified: null };
const code = (work: Promise<unknown>): Promise<ErrorCode> =>
  work.then(
    () => {
      throw new Error('It was fetched');
    },
    (error: unknown) => (error as { code: ErrorCode }).code,
  );

describe('an address', () => {
  it.each([
    'http://lists.example.org/meetings.json',
    'ftp://lists.example.org/meetings.json',
    'file:///etc/passwd',
    'https://user:secret@lists.example.org/',
    'https://lists.example.org:8443/',
    'https://localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.8/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.8]/',
    'https://[fd00::1]/',
    'nonsense',
  ])('such as %s is not fetched', async (url) => {
    expect(listAddress(url)).toBeUndefined();
    expect(await code(fetchList(url, nothing, openWorld(1000)))).toBe('import.address_not_allowed');
  });

  it.each(['https://lists.example.org/meetings.json?a=1', 'https://93.184.216.34/feed'])(
    'such as %s may be',
    (url) => {
      expect(listAddress(url)?.href).toBe(url);
    },
  );

  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
    ],
    ...[
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ],
  ])('of the network, %s, belongs to nobody outside', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('whose name leads to this machine is not fetched', async () => {
    const reach: Reach = { ...openWorld(1000), allows: (url) => new URL(url) };
    expect(await code(fetchList('https://localhost/', nothing, reach))).toBe('import.address_not_allowed');
  });
});

describe('a list', () => {
  let server: Server;
  let url: string;
  let answer: RequestListener;
  /** As the world outside, but on this machine. */
  const reach = (changes: Partial<Reach> = {}): Reach => ({
    ...openWorld(1000),
    allows: (address) => new URL(address),
    allowsAddress: () => true,
    request: httpRequest,
    ...changes,
  });

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is fetched with what it says of itself', async () => {
    answer = (_, response) => response.setHeader('etag', '"7"').end('[]');
    const fetched = await fetchList(url, nothing, reach());
    expect(fetched).toEqual({ changed: true, bytes: Buffer.from('[]'), etag: '"7"', lastModified: null });
  });

  it('is not fetched again while it is the same', async () => {
    answer = (request, response) => {
      response.statusCode = request.headers['if-none-match'] === '"7"' ? 304 : 200;
      response.end();
    };
    expect(await fetchList(url, { etag: '"7"', lastModified: null }, reach())).toEqual({ changed: false });
  });

  it('may have moved, but not round and round, and not to where nobody may go', async () => {
    answer = (request, response) => {
      if (request.url === '/new') return response.end('[1]');
      response.statusCode = 302;
      return response
        .setHeader(
          'location',
          request.url === '/' ? '/new' : request.url === '/in' ? 'http://10.0.0.8/' : '/round',
        )
        .end();
    };
    expect(await fetchList(url, nothing, reach())).toMatchObject({ bytes: Buffer.from('[1]') });
    expect(await code(fetchList(`${url}round`, nothing, reach()))).toBe('import.not_reached');
    const fenced = reach({ allows: (to) => (to.includes('10.0.0.8') ? undefined : new URL(to)) });
    expect(await code(fetchList(`${url}in`, nothing, fenced))).toBe('import.address_not_allowed');
  });

  it('of more than the limit is left where it is, also when it does not say so, or comes packed', async () => {
    answer = (request, response) => {
      if (request.url === '/said') response.setHeader('content-length', 5000);
      if (request.url === '/packed') response.setHeader('content-encoding', 'gzip');
      const body = Buffer.alloc(5000, 0x20);
      response.end(request.url === '/packed' ? gzipSync(body) : body);
    };
    for (const path of ['said', 'unsaid', 'packed'])
      expect(await code(fetchList(url + path, nothing, reach()))).toBe('import.too_large');
  });

  it('that never comes to its end is waited for only so long', async () => {
    answer = (_, response) => void response.write('[');
    expect(await code(fetchList(url, nothing, reach({ mostMs: 150 })))).toBe('import.not_reached');
  });

  it('that is not there says so', async () => {
    answer = (_, response) => {
      response.statusCode = 404;
      response.end();
    };
    await expect(fetchList(url, nothing, reach())).rejects.toMatchObject({ detail: 'HTTP 404' });
  });
});
