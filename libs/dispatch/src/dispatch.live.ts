import { FactBus, Live, room, Together, UnitOfWork, type Statement } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isJustice, isWithheld } from './domain/justice.js';
import type { CoachRequest } from './persistence/coach-request.entity.js';
import { SteerRequest } from './use-cases/steer-request.js';
import { CoachViews } from './views/coach-views.js';

interface ToldRequest {
  id: string;
  status: CoachRequest['status'];
  version: number;
  facility_kind: Parameters<typeof isJustice>[0];
  /** Those who hold it, and those from whom it was taken. */
  coach_ids: string[];
}

const TELL: Statement = {
  name: 'tell_requests',
  text: `SELECT request.id, request.status, version, kind AS facility_kind,
      ARRAY(SELECT coach_id FROM assignment WHERE request_id = request.id
        AND status IN ('assigned', 'en_route', 'arrived', 'released')) AS coach_ids
    FROM coach_request request JOIN facility ON facility.id = facility_id WHERE request.id = ANY ($1)`,
};

/** Tells connected screens what happened, and the engine when somebody became free. */
@Injectable()
export class DispatchLive implements OnModuleInit {
  private readonly changes = new Together<string, void>((organizationId, requestIds) =>
    this.tellRequests(organizationId, requestIds),
  );

  constructor(
    private readonly bus: FactBus,
    private readonly live: Live,
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CoachViews,
    private readonly steer: SteerRequest,
  ) {}

  onModuleInit(): void {
    this.bus.on('request.changed', ({ requestId }, organizationId) =>
      this.changes.do(organizationId, requestId),
    );
    this.bus.on('offer.changed', async ({ offerId, coachId }, organizationId) => {
      this.live.emit(
        [room.member(coachId)],
        'offer.changed',
        await this.views.offer(organizationId, offerId),
      );
      this.tellDuty(organizationId, coachId);
    });
    this.bus.on('coach.occupation', async ({ coachId, change }, organizationId) => {
      this.tellDuty(organizationId, coachId);
      // Also whoever she said yes to come to afterwards.
      if (change !== 'moved') await this.steer.wakeAsked(organizationId, coachId);
      if (change === 'freed') this.steer.wakeSearching(organizationId);
    });
    this.bus.on('duty.paused', async ({ memberId, paused }, organizationId) => {
      this.tellDuty(organizationId, memberId);
      if (paused) await this.steer.wakeAsked(organizationId, memberId);
      else this.steer.wakeSearching(organizationId);
    });
    this.bus.on('member.changed', ({ memberId }, organizationId) => this.tellDuty(organizationId, memberId));
    this.bus.on('profile.changed', ({ memberId }, organizationId) => {
      this.tellDuty(organizationId, memberId);
      return this.steer.wakeSearching(organizationId);
    });
    this.bus.on('duty.changed', async ({ memberId, onDuty }, organizationId) => {
      this.tellDuty(organizationId, memberId);
      if (onDuty) this.steer.wakeSearching(organizationId);
      else await this.steer.wakeAsked(organizationId, memberId);
    });
  }

  /** What several of them say at the same time is read at once. */
  private async tellRequests(organizationId: string, requestIds: string[]): Promise<void[]> {
    const rows = await this.unitOfWork.once<ToldRequest>(organizationId, TELL, [requestIds]);
    for (const { id, status, version, facility_kind: kind, coach_ids: coachIds } of rows) {
      const silent = isJustice(kind) && isWithheld(status);
      const rooms = [
        room.board(organizationId),
        ...coachIds.map(room.member),
        ...(silent ? [] : [room.request(id)]),
      ];
      this.live.emit(rooms, 'request.changed', { requestId: id, status, version });
    }
    return [];
  }

  private tellDuty(organizationId: string, coachId: string): void {
    this.live.emit([room.board(organizationId), room.member(coachId)], 'duty.changed', { coachId });
  }
}
