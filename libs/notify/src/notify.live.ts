import { FactBus, Live, room } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Tells connected screens that there is something new to fetch. */
@Injectable()
export class NotifyLive implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.bus.on('notification.changed', ({ notificationId: id, memberId, kind }, organizationId) => {
      // A test is watched by whoever asked for it, too.
      const rooms = [room.member(memberId), ...(kind === 'test' ? [room.board(organizationId)] : [])];
      this.live.emit(rooms, 'notification.changed', { id, memberId });
    });
    for (const fact of ['sms.passed', 'sms.settled'] as const)
      this.bus.on(fact, ({ smsId: id }, organizationId) =>
        this.live.emit([room.board(organizationId)], 'sms.changed', { id }),
      );
  }
}
