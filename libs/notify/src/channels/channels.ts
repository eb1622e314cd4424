import { Injectable } from '@nestjs/common';
import type { NotifyChannel } from '../domain/plan.js';
import { EmailSender } from './email-sender.js';
import { PushSender } from './push-sender.js';
import type { Attempt, Letter, Sender } from './sender.js';
import { SmsSender } from './sms-sender.js';

/** The ways in which this installation can tell somebody. */
@Injectable()
export class Channels {
  private readonly senders: Record<Exclude<NotifyChannel, 'in_app'>, Sender>;

  constructor(push: PushSender, sms: SmsSender, email: EmailSender) {
    this.senders = { push, sms, email };
  }

  /** Those that are set up. */
  get ready(): NotifyChannel[] {
    const outside = (['push', 'sms', 'email'] as const).filter((channel) => this.senders[channel].ready);
    return ['in_app', ...outside];
  }

  /** Never throws. */
  async send(letter: Letter): Promise<Attempt> {
    if (letter.channel === 'in_app') return { result: 'sent' };
    const sender = this.senders[letter.channel];
    return sender.ready ? sender.send(letter) : { result: 'never', reason: 'not_set_up' };
  }
}
