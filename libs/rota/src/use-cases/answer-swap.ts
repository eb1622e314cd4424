import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { afterStep, isTheirs, type SwapStep } from '../domain/swap.js';
import { stageOf } from '../domain/taking.js';
import type { Shift } from '../persistence/shift.entity.js';
import { ShiftSwap } from '../persistence/shift-swap.entity.js';
import { RotaSettings } from './rota-settings.js';
import { Shifts } from './shifts.js';
import { TakeShift } from './take-shift.js';
import { TeamMembers } from './team-members.js';

/** What is said to a swap, by the colleague, the proposer, or who dispatches. */
@Injectable()
export class AnswerSwap implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly settings: RotaSettings,
    private readonly shifts: Shifts,
    private readonly taking: TakeShift,
    private readonly members: TeamMembers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.access.own('swap', async (actor, ids) => {
      if (actor.kind !== 'member') return [];
      const rows = await this.unitOfWork.query<{ id: string }>(
        'SELECT id FROM shift_swap WHERE id = ANY ($1) AND (from_member_id = $2 OR coalesce(to_member_id, $2) = $2)',
        [ids, actor.memberId],
      );
      return rows.map(({ id }) => id);
    });
  }

  /** @throws DomainError `swap.not_found`, `swap.no_longer_open`, `shift.coach_away`, `coach.not_found` */
  async run(actor: MemberActor, id: string, step: SwapStep): Promise<void> {
    const action = step === 'approve' || step === 'refuse' ? 'swap.decide' : 'swap.propose';
    await this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, action, id, 'swap.not_found');
      const { manager } = this.unitOfWork;
      // Shifts before swaps, as everybody does who gives a shift to somebody else.
      const found = await manager.findOneBy(ShiftSwap, { id });
      if (!found) throw new DomainError('swap.not_found');
      const shifts = await this.shifts.lockAll(
        step === 'accept' || step === 'approve' ? [found.shiftId, found.inReturnId] : [],
      );
      const swap = await manager.findOne(ShiftSwap, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!swap || !isTheirs(step, swap, actor.memberId)) throw new DomainError('swap.not_found');
      const status = afterStep(step, swap, (await this.settings.current()).approveSwaps);
      if (!status) throw new DomainError('swap.no_longer_open');
      const toMemberId = step === 'accept' ? actor.memberId : swap.toMemberId;
      const answered = Object.assign(swap, { status, toMemberId });
      await manager.save(answered);
      if (step === 'accept' || status === 'done') await this.carryOut(answered, shifts);
      await this.audit.record(action, [id]);
      const [{ fromMemberId }, byMemberId] = [swap, actor.memberId];
      this.unitOfWork.raise('swap.changed', { swapId: id, status, fromMemberId, toMemberId, byMemberId });
      this.unitOfWork.raise('rota.changed', {});
    });
  }

  /** Sees whether the shifts can still change hands, and has them do so when the swap is done. */
  private async carryOut(
    { status, shiftId, inReturnId, fromMemberId, toMemberId }: ShiftSwap,
    shifts: ReadonlyMap<string, Shift>,
  ): Promise<void> {
    if (toMemberId === null) throw new DomainError('swap.no_longer_open');
    await this.members.demandCoaches([fromMemberId, toMemberId]);
    const shift = this.standing(shifts.get(shiftId), fromMemberId);
    const inReturn = inReturnId === null ? null : this.standing(shifts.get(inReturnId), toMemberId);
    await this.members.demandPresence(toMemberId, shift);
    if (inReturn) await this.members.demandPresence(fromMemberId, inReturn);
    if (status !== 'done') return;
    await this.taking.give(shift, toMemberId, true);
    if (inReturn) await this.taking.give(inReturn, fromMemberId, true);
  }

  private standing(shift: Shift | undefined, memberId: string): Shift {
    const stands =
      shift?.memberId === memberId && !shift.cancelledAt && stageOf(shift, this.clock.now()) === 'ahead';
    if (!stands) throw new DomainError('swap.no_longer_open');
    return shift;
  }
}
