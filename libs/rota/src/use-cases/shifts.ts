import { DomainError } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { Shift } from '../persistence/shift.entity.js';

/** Shifts as rows. Its methods are called inside a unit of work. */
@Injectable()
export class Shifts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whoever changes a shift locks it first. @throws DomainError `shift.not_found` */
  async lock(id: string): Promise<Shift> {
    const shift = await this.unitOfWork.manager.findOne(Shift, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!shift) throw new DomainError('shift.not_found');
    return shift;
  }

  async update({ id }: Shift, changes: Partial<Shift>): Promise<void> {
    await this.unitOfWork.manager.update(Shift, { id }, changes);
    this.unitOfWork.raise('rota.changed', {});
  }

  /** Says who has it now, so that both hear of it. */
  tellGiven({ id: shiftId, memberId: fromMemberId }: Shift, toMemberId: string | null): void {
    this.unitOfWork.raise('shift.given', { shiftId, fromMemberId, toMemberId });
  }
}
