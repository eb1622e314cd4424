import { Module } from '@nestjs/common';
import { ChannelAccess } from './channel.access.js';
import { ChannelController } from './channel.controller.js';
import { ChannelGateway } from './channel.gateway.js';
import { Channels } from './use-cases/channels.js';
import { Post } from './use-cases/post.js';

@Module({
  controllers: [ChannelController],
  providers: [Channels, Post, ChannelAccess, ChannelGateway],
  exports: [Channels, Post],
})
export class ChannelModule {}
