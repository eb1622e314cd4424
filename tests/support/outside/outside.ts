import { afterAll, afterEach, beforeEach, expect } from '@jest/globals';
import { CONFIGURATION, type Configuration } from '@causeway/platform';
import type { TestApp } from '../app.js';
import { eventually } from '../eventually.js';
import type { Reply } from '../http.js';
import type { Person } from '../people.js';
import { FakeMailServer, type Mail } from './mail-server.js';
import { FakePushService, type FakeBrowser, type PushDelivery } from './push-service.js';
import { FakeTwilio, twilioAccount, twilioSignature, twilioToken, type TextMessage } from './twilio.js';

/** Where the providers believe Causeway to be. */
export const PUBLIC_URL = 'https://rco.example';

/**
 * The providers outside: a push service, a text message service and a mail server, each on a real wire. Whatever reaches
 * them has to be expected: a test ends with an error when somebody was told something that it did not name.
 */
export class Outside {
  readonly pushes: PushDelivery[] = [];
  readonly texts: TextMessage[] = [];
  readonly mails: Mail[] = [];
  private readonly heard: string[] = [];
  private readonly names = new Map<string, string>();

  readonly push = new FakePushService((delivery) => {
    this.pushes.push(delivery);
    this.heard.push(`push ${delivery.browser.owner}: ${delivery.message.title}`);
  });
  readonly twilio = new FakeTwilio((message) => {
    this.texts.push(message);
    this.heard.push(`sms ${this.names.get(message.to) ?? message.to}: ${message.body}`);
  });
  readonly mail = new FakeMailServer((mail) => {
    this.mails.push(mail);
    this.heard.push(`email ${this.names.get(mail.to) ?? mail.to}: ${mail.subject}`);
  });

  /** Settings of an app that uses these providers. */
  readonly settings = async (): Promise<Record<string, string>> => {
    await Promise.all([this.push.start(), this.twilio.start(), this.mail.start()]);
    return {
      BASE_URL: PUBLIC_URL,
      PUSH_SERVICES: this.push.origin,
      TWILIO_ACCOUNT_SID: twilioAccount,
      TWILIO_AUTH_TOKEN: twilioToken,
      TWILIO_FROM: '+12035550199',
      TWILIO_API_URL: this.twilio.origin,
      SMTP_URL: this.mail.url,
      SMTP_FROM: 'Harbor Light <dispatch@rco.example>',
    };
  };

  /** What was sent since the last look, as `push Near: New request near you`: exactly this, in any order. */
  async expectNotifications(app: TestApp, expected: (string | RegExp)[]): Promise<void> {
    await eventually(async () => {
      await this.quiet(app);
      const left = [...this.heard];
      const missing = expected.filter((wanted) => {
        const index = left.findIndex((told) =>
          typeof wanted === 'string' ? told.startsWith(wanted) : wanted.test(told),
        );
        if (index >= 0) left.splice(index, 1);
        return index < 0;
      });
      expect({ missing, unexpected: left }).toEqual({ missing: [], unexpected: [] });
    });
    this.heard.length = 0;
  }

  /** Waits until everything that is due was sent. */
  async quiet(app: TestApp): Promise<void> {
    app.sweep();
    await eventually(async () => {
      const due = await app.rows(
        'SELECT kind, channel, state FROM notification WHERE next_attempt_at <= $1',
        [app.now()],
      );
      expect(due).toEqual([]);
    });
  }

  /** A browser of this person's that rings. */
  async ringsFor(person: Person): Promise<FakeBrowser> {
    const browser = this.push.browser(person.name.split(' ')[0] ?? '');
    await person.post('/v1/me/devices', { body: browser.subscription });
    return browser;
  }

  /** This person's number, proved with the code. */
  async phoneOf(app: TestApp, person: Person): Promise<string> {
    const number = `+1203555${String(1000 + this.names.size * 7).slice(-4)}`;
    const name = person.name.split(' ')[0] ?? '';
    this.names.set(number, name);
    await person.post('/v1/me/phone', { body: { number } });
    await this.expectNotifications(app, [/^sms \w+: \d{6} is your code/]);
    const code = /\d{6}/.exec(this.texts.at(-1)?.body ?? '')?.[0] ?? '';
    await person.post('/v1/me/phone/verify', { body: { code } });
    return number;
  }

  /** Twilio hands in a text message. @returns what it is answered */
  async text(app: TestApp, from: string, body: string, sid = `SM${Math.random()}`): Promise<string> {
    const { status, text } = await this.callBack(app, '/v1/sms/inbound', {
      ...{ MessageSid: sid, From: from, To: '+12035550199', Body: body },
      NumMedia: '0',
    });
    expect(status).toBe(200);
    return /<Message>(.*)<\/Message>/s.exec(text)?.[1]?.replaceAll('&quot;', '"') ?? '';
  }

  /** Twilio says how far a message has come. */
  async report(app: TestApp, message: TextMessage, status: string, code?: string): Promise<void> {
    const { pathname, search } = new URL(message.statusCallback ?? '');
    const fields = { MessageSid: message.sid, MessageStatus: status, ...(code ? { ErrorCode: code } : {}) };
    const reply = await this.callBack(app, pathname + search, fields);
    expect(reply.status).toBe(204);
  }

  /** A call of Twilio's, signed as it signs. */
  callBack(app: TestApp, path: string, fields: Record<string, string>): Promise<Reply> {
    const { BASE_URL: baseUrl } = app.nest.get<Configuration>(CONFIGURATION);
    return app.client().send('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': twilioSignature(baseUrl + path, fields),
      },
    });
  }

  /** What nobody expected since the last look. */
  takeUnexpected(): string[] {
    return this.heard.splice(0);
  }

  async stop(): Promise<void> {
    this.push.stop();
    this.twilio.stop();
    await this.mail.stop();
  }
}

/** The providers for the tests of this file; each test fails when somebody was told what it did not expect. */
export function useOutside(app: () => TestApp): Outside {
  const outside = new Outside();
  beforeEach(() => {
    app().letStaffRing(async (token) => {
      const body = outside.push.unwatchedBrowser().subscription;
      await app().bearer(token).post('/v1/me/devices', { body });
    });
  });
  afterEach(async () => {
    // What is still on its way counts, too.
    await outside.quiet(app());
    expect(outside.takeUnexpected()).toEqual([]);
  });
  afterAll(() => outside.stop());
  return outside;
}
