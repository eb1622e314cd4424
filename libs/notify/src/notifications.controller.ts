import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow, currentMember, Documented, PageQuery } from '@causeway/platform';
import { NotificationPage, NotificationShown, ReadNotifications } from './notify.dto.js';
import { Inbox } from './use-cases/inbox.js';
import { Reach } from './use-cases/reach.js';

@Controller('v1')
export class NotificationsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly reach: Reach,
  ) {}

  @Get('notifications')
  @Allow('notification.read')
  @Documented('notifications', 'What I was told, the newest first.', { type: NotificationPage })
  list(@Query() query: PageQuery): Promise<NotificationPage> {
    return this.inbox.list(currentMember(), query);
  }

  @Post('notifications/read')
  @Allow('notification.read')
  @Documented('notifications', 'I saw this one, or all of them.', { status: 204 })
  read(@Body() body: ReadNotifications): Promise<void> {
    return this.inbox.read(currentMember(), body.id);
  }

  @Post('notifications/shown')
  @Allow('notification.read')
  @Documented('notifications', 'This device showed a push notification.', { status: 204 })
  shown(@Body() body: NotificationShown): Promise<void> {
    return this.reach.shown(currentMember(), body.id);
  }
}
