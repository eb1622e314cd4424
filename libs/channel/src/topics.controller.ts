import { Body, Controller, Delete, Param, ParseUUIDPipe, Post as HttpPost, Put } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { ChannelItem, ChannelMembers, NewTopic, WriteTopic } from './channel.dto.js';
import { Guests } from './use-cases/guests.js';
import { Topics } from './use-cases/topics.js';

/** Making channels, and who is in them. */
@Controller('v1/channels')
export class TopicsController {
  constructor(
    private readonly topics: Topics,
    private readonly guests: Guests,
  ) {}

  @HttpPost()
  @Allow('channel.create')
  @Documented('channels', 'Makes a channel for a region or a topic.', { type: ChannelItem, status: 201 })
  create(@Body() body: NewTopic): Promise<ChannelItem> {
    return this.topics.create(currentMember(), body);
  }

  @Put(':id')
  @Allow('channel.manage')
  @Documented('channels', 'Changes its name, what it is for, and whether it is open.', { type: ChannelItem })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: WriteTopic): Promise<ChannelItem> {
    return this.topics.change(currentMember(), id, body);
  }

  @HttpPost(':id/archive')
  @Allow('channel.manage')
  @Documented('channels', 'Puts a channel out of use; it can still be read.', { status: 204 })
  archive(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.topics.archive(currentMember(), id, true);
  }

  @HttpPost(':id/reopen')
  @Allow('channel.manage')
  @Documented('channels', 'Puts a channel into use again.', { status: 204 })
  reopen(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.topics.archive(currentMember(), id, false);
  }

  @HttpPost(':id/join')
  @Allow('channel.join')
  @Documented('channels', 'Joins an open channel.', { type: ChannelItem })
  join(@Param('id', ParseUUIDPipe) id: string): Promise<ChannelItem> {
    return this.topics.join(currentMember(), id);
  }

  @HttpPost(':id/leave')
  @Allow('channel.join')
  @Documented('channels', 'Leaves a channel.', { status: 204 })
  leave(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.topics.leave(currentMember(), id);
  }

  @HttpPost(':id/members')
  @Allow('channel.manage')
  @Documented('channels', 'Takes members into a channel.', { status: 204 })
  add(@Param('id', ParseUUIDPipe) id: string, @Body() { memberIds }: ChannelMembers): Promise<void> {
    return this.topics.add(currentMember(), id, memberIds);
  }

  @Delete(':id/members/:memberId')
  @Allow('channel.manage')
  @Documented('channels', 'Takes a member out of a channel, at once.', { status: 204 })
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
  ): Promise<void> {
    return this.topics.remove(currentMember(), id, memberId);
  }

  @Put(':id/guests')
  @Allow('channel.invite')
  @Documented('channels', 'Invites the facility’s staff into the thread of their request.', { status: 204 })
  invite(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.guests.invite(currentMember(), id);
  }

  @Delete(':id/guests')
  @Allow('channel.invite')
  @Documented('channels', 'Ends the invitation of the facility’s staff, at once.', { status: 204 })
  endGuests(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.guests.end(currentMember(), id);
  }
}
