import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post as HttpPost,
  Put,
  Query,
} from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { ChannelEvent } from './event.dto.js';
import {
  MessageHistory,
  MessageList,
  MessageStretch,
  MessageView,
  SeenBy,
  StretchQuery,
  Thread,
  ThreadQuery,
} from './message-views.dto.js';
import { MessageBody, PostMessage } from './message.dto.js';
import { currentParticipant } from './participant.js';
import { ChangeMessage } from './use-cases/change-message.js';
import { MessageStretches } from './use-cases/message-stretches.js';
import { MessageViews } from './use-cases/message-views.js';
import { Post } from './use-cases/post.js';

/** Messages of a channel, each known by its seq. */
@Controller('v1/channels/:id')
export class MessagesController {
  constructor(
    private readonly post: Post,
    private readonly changes: ChangeMessage,
    private readonly views: MessageViews,
    private readonly stretches: MessageStretches,
  ) {}

  @HttpPost('messages')
  @Allow('channel.post')
  @Documented('channels', 'Posts a message; a repeated post returns the stored event.', {
    type: ChannelEvent,
    status: 201,
  })
  message(@Param('id', ParseUUIDPipe) id: string, @Body() body: PostMessage): Promise<ChannelEvent> {
    return this.post.message(currentParticipant(), id, body);
  }

  @Get('messages')
  @Allow('channel.people')
  @Documented('channels', 'Messages as they are now, around one or to either side of it.', {
    type: MessageStretch,
  })
  stretch(@Param('id', ParseUUIDPipe) id: string, @Query() query: StretchQuery): Promise<MessageStretch> {
    return this.stretches.read(currentMember(), id, query);
  }

  @Get('pins')
  @Allow('channel.people')
  @Documented('channels', 'Pinned messages, the latest pin first.', { type: MessageList })
  pins(@Param('id', ParseUUIDPipe) id: string): Promise<MessageList> {
    return this.views.pins(currentMember(), id);
  }

  @Get('messages/:seq')
  @Allow('channel.people')
  @Documented('channels', 'One message as it is now.', { type: MessageView })
  one(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<MessageView> {
    return this.views.one(currentMember(), id, seq);
  }

  @Get('messages/:seq/thread')
  @Allow('channel.read')
  @Documented('channels', 'A message and its replies.', { type: Thread })
  thread(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
    @Query() query: ThreadQuery,
  ): Promise<Thread> {
    return this.views.thread(currentParticipant(), id, seq, query);
  }

  @Get('messages/:seq/history')
  @Allow('channel.people')
  @Documented('channels', 'What a message said, the oldest wording first.', { type: MessageHistory })
  history(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
  ): Promise<MessageHistory> {
    return this.views.history(currentMember(), id, seq);
  }

  @Get('messages/:seq/seen')
  @Allow('channel.people')
  @Documented('channels', 'Who has read up to a message, but not its author.', { type: SeenBy })
  seenBy(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<SeenBy> {
    return this.views.seenBy(currentMember(), id, seq);
  }

  @Put('messages/:seq')
  @Allow('channel.manage')
  @Documented('channels', 'Changes what my message says; what it said before is kept.', { status: 204 })
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
    @Body() body: MessageBody,
  ): Promise<void> {
    return this.changes.edit(currentMember(), id, seq, body);
  }

  @Delete('messages/:seq')
  @Allow('channel.manage')
  @Documented('channels', 'Blanks a message for everybody: my own, or for supervisors anybody’s.', {
    status: 204,
  })
  delete(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<void> {
    return this.changes.delete(currentMember(), id, seq);
  }

  @Put('messages/:seq/reactions/:emoji')
  @Allow('channel.manage')
  @Documented('channels', 'Reacts with one emoji.', { status: 204 })
  react(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
    @Param('emoji') emoji: string,
  ): Promise<void> {
    return this.changes.react(currentMember(), id, seq, emoji, true);
  }

  @Delete('messages/:seq/reactions/:emoji')
  @Allow('channel.manage')
  @Documented('channels', 'Takes my reaction back.', { status: 204 })
  unreact(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
    @Param('emoji') emoji: string,
  ): Promise<void> {
    return this.changes.react(currentMember(), id, seq, emoji, false);
  }

  @Put('messages/:seq/pin')
  @Allow('channel.manage')
  @Documented('channels', 'Pins a message.', { status: 204 })
  pin(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<void> {
    return this.changes.pin(currentMember(), id, seq, true);
  }

  @Delete('messages/:seq/pin')
  @Allow('channel.manage')
  @Documented('channels', 'Takes a pin off.', { status: 204 })
  unpin(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<void> {
    return this.changes.pin(currentMember(), id, seq, false);
  }
}
