import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { stageOf } from '../domain/taking.js';
import type { Shift } from '../persistence/shift.entity.js';
import { ShiftSwap } from '../persistence/shift-swap.entity.js';
import type { ProposeSwap as ProposeSwapBody } from '../swaps.dto.js';
import { Shifts } from './shifts.js';
import { TeamMembers } from './team-members.js';

/** A coach asks whether somebody takes a shift of hers. */
@Injectable()
export class ProposeSwap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: Shifts,
    private readonly members: TeamMembers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `shift.not_found`, `shift.begun`, `coach.not_found`, `swap.open_already` */
  async run(actor: MemberActor, body: ProposeSwapBody): Promise<void> {
    const { shiftId, toMemberId = null, inReturnShiftId: inReturnId = null, message = null } = body;
    const { organizationId, memberId: fromMemberId } = actor;
    await this.unitOfWork.run(organizationId, async () => {
      await this.members.demandCoaches([toMemberId]);
      const shifts = await this.shifts.lockAll([shiftId, inReturnId]);
      this.demandOwn(shifts.get(shiftId), fromMemberId);
      // What comes in return is the colleague's; of somebody who is not named, none can be.
      if (inReturnId !== null) this.demandOwn(shifts.get(inReturnId), toMemberId ?? fromMemberId);
      if (toMemberId === fromMemberId || (inReturnId !== null && toMemberId === null))
        throw new DomainError('coach.not_found');
      const { manager } = this.unitOfWork;
      const swap = manager.create(ShiftSwap, {
        organizationId,
        shiftId,
        inReturnId,
        fromMemberId,
        toMemberId,
        message,
        status: 'proposed',
        createdAt: this.clock.now(),
      });
      const { id: swapId } = await manager.save(swap).catch((error: unknown) => {
        if (isSecondOpen(error)) throw new DomainError('swap.open_already');
        throw error;
      });
      await this.audit.record('swap.propose', [swapId]);
      this.unitOfWork.raise('swap.changed', {
        ...{ swapId, status: 'proposed', fromMemberId, toMemberId },
        byMemberId: fromMemberId,
      });
      this.unitOfWork.raise('rota.changed', {});
    });
  }

  /** Somebody else's shift is told of as little as one that is none. */
  private demandOwn(shift: Shift | undefined, memberId: string): void {
    if (shift?.memberId !== memberId || shift.cancelledAt) throw new DomainError('shift.not_found');
    if (stageOf(shift, this.clock.now()) !== 'ahead') throw new DomainError('shift.begun');
  }
}

function isSecondOpen(error: unknown): boolean {
  const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
    constraint?: string;
  };
  return constraint === 'shift_swap_open';
}
