import { FactBus, Live, room, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Assignment } from './persistence/assignment.entity.js';
import { CoachRequest } from './persistence/coach-request.entity.js';
import { SteerRequest } from './use-cases/steer-request.js';
import { CoachViews } from './views/coach-views.js';

/** Tells connected screens what happened, and the engine when somebody became free. */
@Injectable()
export class DispatchLive implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly live: Live,
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CoachViews,
    private readonly steer: SteerRequest,
  ) {}

  onModuleInit(): void {
    this.bus.on('request.changed', ({ requestId }, organizationId) =>
      this.tellRequest(organizationId, requestId),
    );
    this.bus.on('offer.changed', async ({ offerId, coachId }, organizationId) => {
      this.live.emit(
        [room.member(coachId)],
        'offer.changed',
        await this.views.offer(organizationId, offerId),
      );
      this.tellDuty(organizationId, coachId);
    });
    this.bus.on('coach.occupation', async ({ coachId }, organizationId) => {
      this.tellDuty(organizationId, coachId);
      await this.steer.wakeAsked(organizationId, coachId);
      await this.steer.wakeSearching(organizationId);
    });
    this.bus.on('duty.changed', async ({ memberId, onDuty }, organizationId) => {
      this.tellDuty(organizationId, memberId);
      if (onDuty) await this.steer.wakeSearching(organizationId);
      else await this.steer.wakeAsked(organizationId, memberId);
    });
  }

  private async tellRequest(organizationId: string, requestId: string): Promise<void> {
    const { request, coaches } = await this.unitOfWork.run(organizationId, async () => ({
      request: await this.unitOfWork.manager.findOneBy(CoachRequest, { id: requestId }),
      coaches: await this.unitOfWork.manager.findBy(Assignment, {
        requestId,
        status: In(['assigned', 'en_route', 'arrived', 'released']),
      }),
    }));
    if (!request) return;
    const rooms = [
      room.board(organizationId),
      room.request(requestId),
      ...coaches.map(({ coachId }) => room.member(coachId)),
    ];
    this.live.emit(rooms, 'request.changed', { requestId, status: request.status, version: request.version });
  }

  private tellDuty(organizationId: string, coachId: string): void {
    this.live.emit([room.board(organizationId), room.member(coachId)], 'duty.changed', { coachId });
  }
}
