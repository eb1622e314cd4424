import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, reachOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Duty } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { mayTake, stageOf } from '../domain/taking.js';
import { Shift } from '../persistence/shift.entity.js';
import type { TakeShift as TakeShiftBody } from '../shifts.dto.js';
import { HandoffNotes } from './handoff-notes.js';
import { Shifts } from './shifts.js';
import { TeamMembers } from './team-members.js';

/** Somebody takes a shift over, at once: by her own decision, or as a dispatcher says. */
@Injectable()
export class TakeShift {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shifts: Shifts,
    private readonly members: TeamMembers,
    private readonly notes: HandoffNotes,
    private readonly duty: Duty,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the shift that the taker has now: the same one, or its rest when it was running
   * @throws DomainError `shift.not_found`, `shift.over`, `shift.same_coach`, `shift.ask_first`, `shift.coach_away`,
   * `coach.not_found`, `access.denied` when a coach takes it for somebody else
   */
  async run(
    actor: MemberActor,
    id: string,
    { memberId = actor.memberId, note }: TakeShiftBody,
  ): Promise<string> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const plans = reachOf(actor, 'shift.take') === 'all';
      if (!plans && memberId !== actor.memberId) throw new DomainError('access.denied');
      const shift = await this.shifts.lock(id);
      const now = this.clock.now();
      if (shift.cancelledAt || stageOf(shift, now) === 'over') throw new DomainError('shift.over');
      if (shift.memberId === memberId) throw new DomainError('shift.same_coach');
      if (!plans && !mayTake(shift, now)) throw new DomainError('shift.ask_first');
      await this.members.demandCoaches([memberId]);
      await this.members.demandPresence(memberId, { startsAt: now, endsAt: shift.endsAt });
      if (note !== undefined) await this.notes.write(actor, shift.id, note);
      await this.audit.record('shift.take', [id]);
      return this.give(shift, memberId);
    });
  }

  /**
   * Gives a shift to another coach: the whole of it, or its rest when it is running. Call inside a unit of work that
   * holds the shift. @returns id of the shift that is given
   */
  async give(shift: Shift, memberId: string, swapped = false): Promise<string> {
    const now = this.clock.now();
    await this.shifts.tellGiven(shift, memberId, swapped);
    if (stageOf(shift, now) === 'ahead') {
      await this.shifts.update(shift, { memberId, changed: true, announcedAt: null });
      return shift.id;
    }
    const { organizationId, date, role, endsAt } = shift;
    await this.shifts.update(shift, { endsAt: now, changed: true });
    const { manager } = this.unitOfWork;
    const rest = await manager.save(
      manager.create(Shift, {
        organizationId,
        seriesId: null,
        date,
        role,
        memberId,
        startsAt: now,
        endsAt,
        changed: true,
        announcedAt: now,
        begunAt: now,
      }),
    );
    if (role === 'primary') {
      if (shift.memberId) await this.duty.endAgreed(shift.memberId, endsAt);
      await this.duty.begin(organizationId, memberId, endsAt);
    }
    this.unitOfWork.raise('shift.started', { shiftId: rest.id, memberId, role, startsAt: now, endsAt });
    return rest.id;
  }
}
