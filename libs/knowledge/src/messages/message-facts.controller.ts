import { MessageViews } from '@causeway/channel';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import { factsInText } from '../domain/facts-in-text.js';
import { MessageFacts } from './message-facts.dto.js';

@Controller('v1/channels/:id/messages/:seq/facts')
export class MessageFactsController {
  constructor(private readonly views: MessageViews) {}

  @Get()
  @Allow('channel.people')
  @Documented('channels', 'What a message says of a resource, for a person to look at; nothing is written.', {
    type: MessageFacts,
  })
  async read(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
  ): Promise<MessageFacts> {
    const { text } = await this.views.one(currentMember(), id, seq);
    return factsInText(text);
  }
}
