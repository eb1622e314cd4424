import { Body, Controller, Get, Param, ParseUUIDPipe, Post as HttpPost, Query } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { ChannelList, MarkRead, ReadState } from './channel.dto.js';
import { ChannelEvent, ChannelEventPage, EventQuery } from './event.dto.js';
import { PostMessage } from './message.dto.js';
import { Channels } from './use-cases/channels.js';
import { Post } from './use-cases/post.js';

@Controller('v1/channels')
export class ChannelController {
  constructor(
    private readonly channels: Channels,
    private readonly post: Post,
  ) {}

  @Get()
  @Allow('channel.read')
  @Documented('channels', 'My channels, with what is unread.', { type: ChannelList })
  async list(): Promise<ChannelList> {
    return { items: await this.channels.list(currentMember()) };
  }

  @Get(':id/events')
  @Allow('channel.read')
  @Documented('channels', 'The log: after a seq, or the newest before one.', { type: ChannelEventPage })
  events(@Param('id', ParseUUIDPipe) id: string, @Query() query: EventQuery): Promise<ChannelEventPage> {
    return this.channels.events(currentMember(), id, query);
  }

  @HttpPost(':id/messages')
  @Allow('channel.post')
  @Documented('channels', 'Posts a message; a repeated post returns the stored event.', {
    type: ChannelEvent,
    status: 201,
  })
  message(@Param('id', ParseUUIDPipe) id: string, @Body() body: PostMessage): Promise<ChannelEvent> {
    return this.post.message(currentMember(), id, body);
  }

  @HttpPost(':id/read')
  @Allow('channel.read')
  @Documented('channels', 'Says how far I have read.', { type: ReadState })
  read(@Param('id', ParseUUIDPipe) id: string, @Body() body: MarkRead): Promise<ReadState> {
    return this.post.read(currentMember(), id, body.seq);
  }
}
