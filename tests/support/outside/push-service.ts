import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
  type ECDH,
} from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service worker is handed. */
export interface PushMessage {
  id: string;
  title: string;
  body: string;
  path: string;
  tag: string;
  urgent: boolean;
  quiet: boolean;
}

export interface PushDelivery {
  browser: FakeBrowser;
  message: PushMessage;
  headers: Record<string, string | string[] | undefined>;
}

/** A browser that subscribed to pushes: it alone can read what is sent to it. */
export class FakeBrowser {
  readonly path = `/send/${randomBytes(9).toString('base64url')}`;
  private readonly keys: ECDH = createECDH('prime256v1');
  private readonly secret = randomBytes(16);

  constructor(
    readonly owner: string,
    private readonly origin: string,
  ) {
    this.keys.generateKeys();
  }

  /** As `PushSubscription` says it to our web app. */
  get subscription() {
    return {
      endpoint: this.origin + this.path,
      p256dh: this.keys.getPublicKey('base64url'),
      auth: this.secret.toString('base64url'),
      label: `${this.owner}'s phone`,
    };
  }

  /** RFC 8291 and RFC 8188, the receiver's side. @throws when it was not encrypted for this browser */
  open(sealed: Buffer): PushMessage {
    const salt = sealed.subarray(0, 16);
    const senderLength = sealed.readUInt8(20);
    const sender = sealed.subarray(21, 21 + senderLength);
    const cipherText = sealed.subarray(21 + senderLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.keys.getPublicKey(), sender]);
    const shared = Buffer.from(hkdfSync('sha256', this.keys.computeSecret(sender), this.secret, info, 32));
    const key = hkdfSync('sha256', shared, salt, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = hkdfSync('sha256', shared, salt, 'Content-Encoding: nonce\0', 12);
    const decipher = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce));
    decipher.setAuthTag(cipherText.subarray(-16));
    const plain = Buffer.concat([decipher.update(cipherText.subarray(0, -16)), decipher.final()]);
    // The text ends with one delimiter and any padding.
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString()) as PushMessage;
  }
}

/** A push service as browsers' makers run them, over plain HTTP. It checks the sender's signature as they do. */
export class FakePushService {
  /** What it answers instead of taking the next messages: a status, or nothing at all; `mute` takes one and does not answer. */
  readonly mishaps: (number | 'cut' | 'hang' | 'mute')[] = [];
  private readonly browsers = new Map<string, FakeBrowser>();
  /** Paths of browsers whose messages are taken and forgotten. */
  private readonly unwatched = new Set<string>();
  private server?: Server;
  origin = '';

  constructor(private readonly onMessage: (delivery: PushDelivery) => void) {}

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (this.unwatched.has(request.url ?? '')) return void response.writeHead(201).end();
        const mishap = this.mishaps.shift();
        if (mishap === 'hang') return;
        if (mishap === 'cut') return void request.socket.destroy();
        if (mishap === 'mute') return void this.take(request, Buffer.concat(chunks));
        const status = mishap ?? this.take(request, Buffer.concat(chunks));
        response.writeHead(status, { location: `${this.origin}/message/1` }).end();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => this.server?.once('listening', done));
    this.origin = `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  browser(owner: string): FakeBrowser {
    const browser = new FakeBrowser(owner, this.origin);
    this.browsers.set(browser.path, browser);
    return browser;
  }

  /** A browser of somebody whom the test is not about: it rings, and nobody has to name what it rings for. */
  unwatchedBrowser(): FakeBrowser {
    const browser = new FakeBrowser('somebody', this.origin);
    this.unwatched.add(browser.path);
    return browser;
  }

  /** Its person took the permission back. */
  unsubscribe(browser: FakeBrowser): void {
    this.browsers.delete(browser.path);
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private take(request: IncomingMessage, body: Buffer): number {
    const browser = this.browsers.get(request.url ?? '');
    if (!browser) return 410;
    if (request.headers['content-encoding'] !== 'aes128gcm' || !request.headers.ttl) return 400;
    if (!isSigned(request.headers.authorization ?? '', this.origin)) return 403;
    this.onMessage({ browser, message: browser.open(body), headers: request.headers });
    return 201;
  }
}

/** RFC 8292: a token for this very service, signed with the key that comes with it. */
function isSigned(authorization: string, origin: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'));
  if (point.length !== 65 || !x || !y) return false;
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<
    string,
    unknown
  >;
  return signed && aud === origin && typeof exp === 'number' && /^(mailto:|https:)/.test(String(sub));
}
