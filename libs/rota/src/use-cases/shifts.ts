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

  /** Several at once, always in the same order, so that two who want the same ones never wait for each other. */
  async lockAll(ids: (string | null)[]): Promise<Map<string, Shift>> {
    const locked = new Map<string, Shift>();
    for (const id of [...new Set(ids)].filter((each) => each !== null).sort())
      locked.set(id, await this.lock(id));
    return locked;
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
    await this.voidSwaps([shiftId]);
    this.unitOfWork.raise('shift.given', { shiftId, fromMemberId, toMemberId, swapped, byMemberId });
  }

  /** Swaps that wait for an answer are no more, of shifts that are somebody else's now. */
  async voidSwaps(shiftIds: string[]): Promise<void> {
    const byMemberId = currentMemberId();
    const voided = await this.unitOfWork.query<{
      id: string;
      from_member_id: string;
      to_member_id: string | null;
    }>(
      `WITH open AS (SELECT id FROM shift_swap WHERE (shift_id = ANY ($1) OR in_return_id = ANY ($1))
         AND status IN ('proposed', 'accepted') ORDER BY id FOR UPDATE)
       UPDATE shift_swap SET status = 'withdrawn' FROM open WHERE open.id = shift_swap.id
       RETURNING shift_swap.id, from_member_id, to_member_id`,
      [shiftIds],
    );
    for (const { id: swapId, ...swap } of voided)
      this.unitOfWork.raise('swap.changed', {
        ...{ swapId, status: 'withdrawn', byMemberId },
        fromMemberId: swap.from_member_id,
        toMemberId: swap.to_member_id,
      });
  }
}
