import { DomainError } from '@causeway/contracts';
import { currentMemberId, UnitOfWork } from '@causeway/platform';
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

  /**
   * Says who has it now, so that both hear of it; a swap of it that waited for an answer is void.
   * @param swapped it changes hands because of a swap, whose parties hear of that
   */
  async tellGiven(
    { id: shiftId, memberId: fromMemberId }: Shift,
    toMemberId: string | null,
    swapped = false,
  ): Promise<void> {
    const byMemberId = currentMemberId();
    const voided = await this.unitOfWork.query<{
      id: string;
      from_member_id: string;
      to_member_id: string | null;
    }>(
      `UPDATE shift_swap SET status = 'withdrawn' WHERE shift_id = $1 AND status IN ('proposed', 'accepted')
       RETURNING id, from_member_id, to_member_id`,
      [shiftId],
    );
    for (const { id: swapId, ...swap } of voided)
      this.unitOfWork.raise('swap.changed', {
        ...{ swapId, status: 'withdrawn', byMemberId },
        fromMemberId: swap.from_member_id,
        toMemberId: swap.to_member_id,
      });
    this.unitOfWork.raise('shift.given', { shiftId, fromMemberId, toMemberId, swapped, byMemberId });
  }
}
