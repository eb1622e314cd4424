import { CONFIGURATION, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isTemporary, mishap, PATIENCE_MS, type Attempt } from './sender.js';

interface TextMessage {
  /** E.164 */
  to: string;
  body: string;
  /** Address that is told how far the message has come. */
  statusUrl: string | undefined;
  ttlSeconds: number;
}

/** A service that sends text messages and hands in those that come back. */
export abstract class SmsGateway {
  abstract readonly ready: boolean;
  /** Never throws. */
  abstract send(message: TextMessage): Promise<Attempt>;
  /** Whether the gateway itself called `url` with these form fields. */
  abstract isGenuine(
    signature: string | undefined,
    url: string,
    fields: Record<string, string>,
  ): Promise<boolean>;
  /** What the gateway wants to hear so that it answers with `text`; empty for no answer. */
  abstract answer(text: string): Promise<string>;
}

const DEFAULT_API = 'https://api.twilio.com';

/** What Twilio says no to for good: bad numbers, opted-out or unreachable ones (twilio.com/docs/api/errors). */
const STOPPED = 21610;

type Library = typeof import('twilio');

/** Twilio, through its own library, which is big and loaded only where it is used. */
@Injectable()
export class TwilioGateway extends SmsGateway {
  private library?: Promise<Library>;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    super();
  }

  get ready(): boolean {
    return this.configuration.TWILIO_ACCOUNT_SID !== undefined;
  }

  async send({ to, body, statusUrl, ttlSeconds }: TextMessage): Promise<Attempt> {
    const { TWILIO_FROM: from = '' } = this.configuration;
    try {
      const client = await this.client();
      const { sid } = await client.messages.create({
        to,
        body,
        ...(from.startsWith('MG') ? { messagingServiceSid: from } : { from }),
        ...(statusUrl ? { statusCallback: statusUrl } : {}),
        // Twilio takes 1 to 36,000 seconds.
        validityPeriod: Math.min(Math.max(ttlSeconds, 1), 36_000),
      });
      return { result: 'sent', providerId: sid };
    } catch (error) {
      const { status, code } = error as { status?: unknown; code?: unknown };
      if (typeof status !== 'number') return { result: 'later', reason: mishap(error) };
      if (code === STOPPED) return { result: 'never', reason: 'stopped' };
      const reason = `twilio: ${typeof code === 'number' ? code : status}`;
      return { result: isTemporary(status) ? 'later' : 'never', reason };
    }
  }

  async isGenuine(
    signature: string | undefined,
    url: string,
    fields: Record<string, string>,
  ): Promise<boolean> {
    const { TWILIO_AUTH_TOKEN: token } = this.configuration;
    if (!token || !signature) return false;
    const { validateRequest } = await this.load();
    return validateRequest(token, signature, url, fields);
  }

  async answer(text: string): Promise<string> {
    const { twiml } = await this.load();
    const response = new twiml.MessagingResponse();
    if (text) response.message(text);
    return response.toString();
  }

  private async client() {
    const twilio = await this.load();
    const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_API_URL } = this.configuration;
    const httpClient = new twilio.RequestClient({ timeout: PATIENCE_MS });
    if (TWILIO_API_URL) {
      const request = httpClient.request.bind(httpClient);
      httpClient.request = (options) =>
        request({ ...options, uri: options.uri.replace(DEFAULT_API, TWILIO_API_URL) });
    }
    return twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, { httpClient, autoRetry: false });
  }

  private load(): Promise<Library> {
    return (this.library ??= import('twilio').then(({ default: library }) => library));
  }
}
