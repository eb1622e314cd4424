import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { JobQueue, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { RequestState } from '../requests.dto.js';
import { CoachRequest } from './coach-request.entity.js';

/** Reads requests for a change, and changes them. Called inside a unit of work. */
@Injectable()
export class Requests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * The request, locked until the transaction ends: whatever changes a request takes this lock first, so that no two
   * changes meet.
   * @throws DomainError `request.not_found`
   */
  async lock(id: string): Promise<CoachRequest> {
    const request = await this.unitOfWork.manager.findOne(CoachRequest, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!request) throw new DomainError('request.not_found');
    return request;
  }

  /** @throws DomainError `request.not_found` */
  async find(id: string): Promise<CoachRequest> {
    const request = await this.unitOfWork.manager.findOneBy(CoachRequest, { id });
    if (!request) throw new DomainError('request.not_found');
    return request;
  }

  /** What whoever changed a request is answered. */
  async stateOf(id: string): Promise<RequestState> {
    const { caseNumber, status, version } = await this.unitOfWork.manager.findOneByOrFail(CoachRequest, {
      id,
    });
    return { id, caseNumber, status, version };
  }

  /** Changes a locked request and tells the listeners. */
  async change(id: string, changes: QueryDeepPartialEntity<CoachRequest>): Promise<void> {
    await this.unitOfWork.manager.update(CoachRequest, { id }, changes);
    this.unitOfWork.raise('request.changed', { requestId: id });
  }

  /**
   * Changes a locked request and has the engine look at it as soon as this has committed. It is due from now on: should
   * the wake-up be lost, the sweep finds the row.
   */
  async changeAndLook(
    { id, organizationId }: Pick<CoachRequest, 'id' | 'organizationId'>,
    changes: QueryDeepPartialEntity<CoachRequest>,
  ): Promise<void> {
    await this.change(id, { ...changes, nextActionAt: this.clock.now() });
    this.unitOfWork.afterCommit(() => this.queue.add('dispatch.advance', { organizationId, requestId: id }));
  }
}
