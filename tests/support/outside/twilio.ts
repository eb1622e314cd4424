import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TextMessage {
  sid: string;
  to: string;
  from: string;
  body: string;
  statusCallback: string | undefined;
}

export const twilioAccount = `AC${'0123456789abcdef'.repeat(2)}`;
export const twilioToken = 'fedcba9876543210fedcba9876543210';

/** Twilio's REST API as far as it sends messages, and its call-backs with their signature. */
export class FakeTwilio {
  /** What it answers instead of taking the next messages: a status with an error code, or nothing at all. */
  readonly mishaps: ({ status: number; code: number } | 'cut' | 'hang')[] = [];
  private server?: Server;
  origin = '';

  constructor(private readonly onMessage: (message: TextMessage) => void) {}

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const mishap = this.mishaps.shift();
        if (mishap === 'hang') return;
        if (mishap === 'cut') return void request.socket.destroy();
        const known = Buffer.from(`${twilioAccount}:${twilioToken}`).toString('base64');
        const right =
          request.url === `/2010-04-01/Accounts/${twilioAccount}/Messages.json` &&
          request.headers.authorization === `Basic ${known}`;
        const refusal = mishap ?? (right ? undefined : { status: 401, code: 20003 });
        const [status, body] = refusal
          ? [refusal.status, { ...refusal, message: 'No' }]
          : [201, { sid: this.take(new URLSearchParams(text)), status: 'queued' }];
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => this.server?.once('listening', done));
    this.origin = `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private take(fields: URLSearchParams): string {
    const sid = `SM${randomBytes(16).toString('hex')}`;
    const field = (name: string) => fields.get(name) ?? '';
    const statusCallback = fields.get('StatusCallback') ?? undefined;
    this.onMessage({ sid, to: field('To'), from: field('From'), body: field('Body'), statusCallback });
    return sid;
  }
}

/** What Twilio signs: the address it calls and every field, sorted (twilio.com/docs/usage/security). */
export const twilioSignature = (url: string, fields: Record<string, string>): string =>
  createHmac('sha1', twilioToken)
    .update(
      Object.keys(fields)
        .sort()
        .reduce((text, name) => text + name + (fields[name] ?? ''), url),
    )
    .digest('base64');
