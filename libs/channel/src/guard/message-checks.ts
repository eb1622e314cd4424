import { Access, UnitOfWork, type Actor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachments/attachments.js';
import type { ShownAttachment } from '../event.dto.js';
import type { PostMessage } from '../message.dto.js';
import { MessageGuard } from './message-guard.js';

/** What every message passes before it is stored. */
@Injectable()
export class MessageChecks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly guard: MessageGuard,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Most messages have nothing to be looked up, and cost no transaction. Passing twice does no harm.
   * @returns what stands under the message
   * @throws IdentifiersFound; DomainError `attachment.not_found`
   */
  async pass(
    actor: Actor,
    channelId: string,
    { clientMessageId, text, attachments = [], guard }: PostMessage,
  ): Promise<ShownAttachment[]> {
    if (attachments.length === 0 && !this.guard.suspects(text)) return [];
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'channel.post', channelId, 'channel.not_found');
      await this.guard.admit(text, { channelId, messageId: clientMessageId, reason: guard });
      return this.attachments.claim(actor, channelId, clientMessageId, attachments);
    });
  }
}
