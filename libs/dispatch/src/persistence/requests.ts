import { DomainError } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { CoachRequest } from './coach-request.entity.js';

/** Reads requests for a change, and changes them. Called inside a unit of work. */
@Injectable()
export class Requests {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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

  /** Changes a locked request and tells the listeners. */
  async change(id: string, changes: QueryDeepPartialEntity<CoachRequest>): Promise<void> {
    await this.unitOfWork.manager.update(CoachRequest, { id }, changes);
    this.unitOfWork.raise('request.changed', { requestId: id });
  }
}
