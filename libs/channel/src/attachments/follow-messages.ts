import { Clock } from '@causeway/kernel';
import { FactBus, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Files go where their message goes: they are seen when it is stored, and are gone when it is deleted. */
@Injectable()
export class FollowMessages implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Within: a message is never stored without what stands under it.
    this.bus.within('channel.events', async ({ channelId, events }) => {
      for (const { seq, type, attachments, target } of events) {
        if (type === 'message.posted' && attachments)
          await this.unitOfWork.query(
            'UPDATE attachment SET seq = $1 WHERE id = ANY ($2) AND channel_id = $3',
            [seq, attachments.map(({ id }) => id), channelId],
          );
        if (type === 'message.deleted')
          await this.unitOfWork.query(
            'UPDATE attachment SET removed_at = $1 WHERE channel_id = $2 AND seq = $3 AND removed_at IS NULL',
            [this.clock.now(), channelId, target],
          );
      }
    });
  }
}
