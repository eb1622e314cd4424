import { CONFIGURATION, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { textsIn } from '../texts/index.js';
import type { Attempt, Letter, Sender } from './sender.js';
import { SmsGateway } from './sms-gateway.js';

/** Text messages. Carriers read along, so they hold nothing but that there is something to look at. */
@Injectable()
export class SmsSender implements Sender {
  constructor(
    private readonly gateway: SmsGateway,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  get ready(): boolean {
    return this.gateway.ready;
  }

  async send({ notificationId, kind, phone, language, url, code, ttlSeconds }: Letter): Promise<Attempt> {
    if (!phone) return { result: 'never', reason: 'no_phone' };
    const { BASE_URL } = this.configuration;
    return this.gateway.send({
      to: phone,
      body: textsIn(language)
        .texts[kind.text].sms.replace('{link}', url)
        .replace('{code}', code ?? ''),
      // A gateway can call back only who is on the public web.
      statusUrl: isPublic(BASE_URL) ? `${BASE_URL}/v1/sms/status?notification=${notificationId}` : undefined,
      ttlSeconds,
    });
  }
}

/** Twilio refuses a message whose call-back address is local. */
const isPublic = (url: string): boolean => !/^https?:\/\/(localhost|127\.|\[::1\])/.test(url);
