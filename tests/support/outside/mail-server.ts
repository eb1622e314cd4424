import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string;
  subject: string;
  raw: string;
}

/** A mail server that takes everything. */
export class FakeMailServer {
  /** What it answers to the next messages instead of taking them. */
  readonly mishaps: number[] = [];
  private server?: SMTPServer;
  url = '';

  constructor(private readonly onMail: (mail: Mail) => void) {}

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        let raw = '';
        stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
        stream.on('end', () => {
          const responseCode = this.mishaps.shift();
          if (responseCode) return done(Object.assign(new Error('No'), { responseCode }));
          const subject = /^Subject: (.*)$/m.exec(raw)?.[1]?.trim() ?? '';
          for (const { address } of session.envelope.rcptTo) this.onMail({ to: address, subject, raw });
          done();
        });
      },
    });
    // Who is killed while it sends says no good-bye.
    server.on('error', () => undefined);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.server = server;
    this.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => (this.server ? this.server.close(() => done()) : done()));
  }
}
