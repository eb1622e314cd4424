import { CONFIGURATION, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { isPushService } from '../domain/push-service.js';
import { PushSubscription } from '../persistence/push-subscription.entity.js';
import { textsIn } from '../texts/index.js';
import { isTemporary, mishap, PATIENCE_MS, type Attempt, type Letter, type Sender } from './sender.js';
import { Vapid, type VapidKeys } from './vapid.js';

/** What the service worker gets (apps/web/src/pwa/push.ts). */
interface PushMessage {
  id: string;
  title: string;
  body: string;
  /** Path that a tap opens. */
  path: string;
  /** One of the same tag takes the other's place. */
  tag: string;
  urgent: boolean;
  /** It takes another one's place, without a sound. */
  quiet: boolean;
}

/** Web push (RFC 8030), encrypted for each device (RFC 8291), signed with the organization's key (RFC 8292). */
@Injectable()
export class PushSender implements Sender {
  readonly ready = true;

  constructor(
    private readonly vapid: Vapid,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** To every device; one that took it is enough. */
  async send(letter: Letter): Promise<Attempt> {
    const keys = await this.vapid.keysOf(letter.organizationId);
    const attempts = await Promise.all(letter.devices.map((device) => this.toDevice(letter, device, keys)));
    const sent = attempts.find(({ result }) => result === 'sent');
    const later = attempts.find(({ result }) => result === 'later');
    return sent ?? later ?? attempts[0] ?? { result: 'never', reason: 'no_device' };
  }

  private async toDevice(
    letter: Letter,
    device: Letter['devices'][number],
    keys: VapidKeys,
  ): Promise<Attempt> {
    if (!isPushService(device.endpoint, this.configuration.PUSH_SERVICES))
      return { result: 'never', reason: 'unknown push service' };
    const sealed = this.seal(letter, device, keys);
    if (!sealed) return { result: 'never', reason: 'unusable keys' };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await fetch(device.endpoint, { ...sealed, redirect: 'error', signal });
      await response.body?.cancel();
      if (response.ok) return { result: 'sent', providerId: response.headers.get('location') ?? '' };
      if (response.status === 404 || response.status === 410) await this.forget(letter, device.id);
      const reason = `push service: ${response.status}`;
      return { result: isTemporary(response.status) ? 'later' : 'never', reason };
    } catch (error) {
      return { result: 'later', reason: mishap(error) };
    }
  }

  /** The request, encrypted for the device; null when its keys are none. */
  private seal(letter: Letter, device: Letter['devices'][number], keys: VapidKeys) {
    const { endpoint, p256dh, auth } = device;
    try {
      const { method, headers, body } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(messageOf(letter)),
        {
          vapidDetails: { subject: this.vapid.subject, ...keys },
          TTL: letter.ttlSeconds,
          urgency: letter.kind.urgency === 'urgent' ? 'high' : 'normal',
          // What was not delivered yet is replaced; 32 characters at the most, and a UUID has as many.
          topic: letter.subjectId.replaceAll('-', ''),
        },
      );
      return { method, headers: headersOf(headers), body: new Uint8Array(body) };
    } catch {
      return null;
    }
  }

  /** The browser took its permission back, or is gone. */
  private async forget({ organizationId }: Letter, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, () => this.unitOfWork.manager.delete(PushSubscription, { id }));
  }
}

function messageOf({ notificationId, kind, subjectId, language, url }: Letter): PushMessage {
  const { title, body } = textsIn(language).texts[kind.text];
  const { pathname, search } = new URL(url);
  const urgent = kind.urgency === 'urgent';
  return {
    ...{ id: notificationId, title, body, path: pathname + search, tag: subjectId },
    ...{ urgent, quiet: kind.replaces !== undefined },
  };
}

/** `fetch` counts the body itself. */
const headersOf = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== 'content-length')
      .map(([name, value]) => [name, String(value)]),
  );
