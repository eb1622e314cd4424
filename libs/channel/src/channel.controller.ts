import { Body, Controller, Get, Param, ParseUUIDPipe, Post as HttpPost, Put, Query } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import {
  ChannelItem,
  ChannelList,
  ChannelsQuery,
  DirectWith,
  MarkRead,
  OpenChannelList,
  PersonList,
  ReadState,
  WriteWishes,
} from './channel.dto.js';
import { ChannelEventPage, EventQuery } from './event.dto.js';
import { FoundMessages, MessageSearchQuery } from './search.dto.js';
import { currentParticipant } from './participant.js';
import { ChannelWishes } from './use-cases/channel-wishes.js';
import { Channels } from './use-cases/channels.js';
import { Direct } from './use-cases/direct.js';
import { LogPages } from './use-cases/log-pages.js';
import { People } from './use-cases/people.js';
import { ReadMarks } from './use-cases/read-marks.js';
import { SearchMessages } from './use-cases/search-messages.js';
import { Topics } from './use-cases/topics.js';

/** Channels as somebody in them sees them. */
@Controller('v1/channels')
export class ChannelController {
  constructor(
    private readonly channels: Channels,
    private readonly readMarks: ReadMarks,
    private readonly wishes: ChannelWishes,
    private readonly logPages: LogPages,
    private readonly people: People,
    private readonly direct: Direct,
    private readonly topics: Topics,
    private readonly search: SearchMessages,
  ) {}

  @Get()
  @Allow('channel.read')
  @Documented('channels', 'My channels, with what is unread.', { type: ChannelList })
  list(@Query() { archived }: ChannelsQuery): Promise<ChannelList> {
    return this.channels.list(currentParticipant(), archived === 'true');
  }

  @Get('open')
  @Allow('channel.join')
  @Documented('channels', 'Open channels that I can join.', { type: OpenChannelList })
  toJoin(): Promise<OpenChannelList> {
    return this.topics.toJoin(currentMember());
  }

  @Get('people')
  @Allow('channel.people')
  @Documented('channels', 'The team, with who is on duty and online.', { type: PersonList })
  team(): Promise<PersonList> {
    return this.people.team(currentMember());
  }

  @Get('search')
  @Allow('channel.people')
  @Documented('channels', 'Messages with these words, the newest first, in what I may read.', {
    type: FoundMessages,
  })
  find(@Query() query: MessageSearchQuery): Promise<FoundMessages> {
    return this.search.find(currentMember(), query);
  }

  @HttpPost('direct')
  @Allow('channel.create')
  @Documented('channels', 'The conversation of these people and me, made if there is none.', {
    type: ChannelItem,
  })
  directWith(@Body() { memberIds }: DirectWith): Promise<ChannelItem> {
    return this.direct.with(currentMember(), memberIds);
  }

  @Get(':id')
  @Allow('channel.read')
  @Documented('channels', 'One of my channels.', { type: ChannelItem })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<ChannelItem> {
    return this.channels.one(currentParticipant(), id);
  }

  @Get(':id/events')
  @Allow('channel.read')
  @Documented('channels', 'The log: after a seq, or the newest before one.', { type: ChannelEventPage })
  events(@Param('id', ParseUUIDPipe) id: string, @Query() query: EventQuery): Promise<ChannelEventPage> {
    return this.logPages.page(currentParticipant(), id, query);
  }

  @Get(':id/members')
  @Allow('channel.people')
  @Documented('channels', 'Who is in a channel.', { type: PersonList })
  members(@Param('id', ParseUUIDPipe) id: string): Promise<PersonList> {
    return this.people.in(currentMember(), id);
  }

  @HttpPost(':id/read')
  @Allow('channel.read')
  @Documented('channels', 'Says how far I have read.', { type: ReadState })
  read(@Param('id', ParseUUIDPipe) id: string, @Body() body: MarkRead): Promise<ReadState> {
    return this.readMarks.read(currentParticipant(), id, body.seq);
  }

  @Put(':id/wishes')
  @Allow('channel.people')
  @Documented('channels', 'Of what in this channel I want to be told, and whether it is muted.', {
    type: ChannelItem,
  })
  setWishes(@Param('id', ParseUUIDPipe) id: string, @Body() body: WriteWishes): Promise<ChannelItem> {
    return this.wishes.set(currentMember(), id, body);
  }
}
