import { FactBus, Live, room } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Tells connected screens that there is something to fetch; never what. */
@Injectable()
export class EngagementLive implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.bus.on('follow_up.changed', ({ coachIds }, organizationId) => this.tell(organizationId, coachIds));
    this.bus.on('follow_up.due', ({ coachId }, organizationId) =>
      this.tell(organizationId, coachId ? [coachId] : []),
    );
  }

  private tell(organizationId: string, coachIds: string[]): void {
    this.live.emit([room.board(organizationId), ...coachIds.map(room.member)], 'follow_ups.changed');
  }
}
