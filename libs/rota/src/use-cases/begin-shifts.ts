import { Clock } from '@causeway/kernel';
import { HandlesJob, Logger, oneByOne, UnitOfWork } from '@causeway/platform';
import { Duty } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Shift } from '../persistence/shift.entity.js';
import { TimeOffTurns } from './time-off-turns.js';

/** So long before a shift its coach is told, in milliseconds. */
const ANNOUNCE_AHEAD = 30 * 60_000;

/** Tells coaches that their shift is near, and puts primaries on duty when it begins: once, so signing off by hand wins. */
@Injectable()
export class BeginShifts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly duty: Duty,
    private readonly timeOff: TimeOffTurns,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  @HandlesJob('rota.sweep')
  async sweep(): Promise<void> {
    // First who is away: a shift that begins in the same moment must find her so.
    await this.timeOff.sweep();
    const now = this.clock.now();
    const due = await this.dataSource.query<{ organization_id: string; shift_id: string }[]>(
      'SELECT * FROM due_shifts($1, $2)',
      [now, new Date(now.getTime() + ANNOUNCE_AHEAD)],
    );
    await oneByOne(
      this.logger,
      'A shift could not be begun',
      due,
      ({ organization_id: organizationId, shift_id: id }) =>
        this.unitOfWork.run(organizationId, () => this.advance(id)),
    );
  }

  private async advance(id: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const shift = await manager.findOne(Shift, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!shift || shift.begunAt) return;
    const now = this.clock.now();
    const stands = await this.stands(shift, now);
    if (!shift.announcedAt) {
      await manager.update(Shift, { id }, { announcedAt: now });
      if (stands && shift.startsAt > now) this.tell('shift.starting', shift, stands);
    }
    if (shift.startsAt > now) return;
    await manager.update(Shift, { id }, { begunAt: now });
    if (!stands || shift.endsAt <= now) return;
    if (shift.role === 'primary') await this.duty.begin(shift.organizationId, stands, shift.endsAt);
    this.tell('shift.started', shift, stands);
  }

  /** The coach who is on call when it begins, if late: nobody when it is open, was cancelled, or the coach is away. */
  private async stands({ memberId, cancelledAt, startsAt }: Shift, now: Date): Promise<string | null> {
    if (memberId === null || cancelledAt) return null;
    const begins = startsAt > now ? startsAt : now;
    const [away] = await this.unitOfWork.query(
      'SELECT 1 FROM time_off WHERE member_id = $1 AND starts_at <= $2 AND ends_at > $2',
      [memberId, begins],
    );
    return away ? null : memberId;
  }

  private tell(fact: 'shift.starting' | 'shift.started', shift: Shift, memberId: string): void {
    const { id: shiftId, role, startsAt, endsAt } = shift;
    this.unitOfWork.raise(fact, { shiftId, memberId, role, startsAt, endsAt });
  }
}
