// For the facts that it adds to the map.
import type {} from '@causeway/identity';
import { FactBus, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotifySettings } from '../persistence/notify-settings.entity.js';
import { PushSubscription } from '../persistence/push-subscription.entity.js';

/** Nothing rings any more for who has left, and their number is anybody's again: in the transaction in which they leave. */
@Injectable()
export class Leave implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.bus.within('member.left', async ({ memberId }) => {
      const { manager } = this.unitOfWork;
      const none = { phone: null, phoneWanted: null, codeNotificationId: null };
      await manager.delete(PushSubscription, { memberId });
      await manager.update(NotifySettings, { memberId }, none);
    });
  }
}
