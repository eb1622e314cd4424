import { Clock } from '@causeway/kernel';
import { DomainError, type OneOf, type debriefStatuses } from '@causeway/contracts';
import { Access, Audit, reachOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DebriefList, DebriefView } from '../debriefs.dto.js';
import { Debrief } from '../persistence/debrief.entity.js';

interface Row {
  id: string;
  coach_id: string;
  coach_name: string;
  status: OneOf<typeof debriefStatuses>;
  asked_at: Date;
  taken_by: string | null;
  taken_by_name: string | null;
}

/** A coach would like to talk to somebody, and somebody is there for her. */
@Injectable()
export class Debriefs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks; asking again while one is open changes nothing. */
  async ask({ organizationId, memberId }: MemberActor): Promise<DebriefView> {
    return this.unitOfWork.run(organizationId, async () => {
      const [made] = await this.unitOfWork.query<{ id: string }>(
        `INSERT INTO debrief (organization_id, coach_id, asked_at) VALUES ($1, $2, $3)
         ON CONFLICT (coach_id) WHERE status IN ('open', 'taken') DO NOTHING RETURNING id`,
        [organizationId, memberId, this.clock.now()],
      );
      if (made) {
        await this.audit.record('debrief.ask', [made.id]);
        this.unitOfWork.raise('debrief.requested', { debriefId: made.id, coachId: memberId });
      }
      const [row] = await this.open(memberId);
      if (!row) throw new DomainError('debrief.not_found');
      return show(row, memberId);
    });
  }

  /** Those that are not over, the oldest first: a coach's own, or everybody's. */
  async list(actor: MemberActor): Promise<DebriefList> {
    const own = reachOf(actor, 'debrief.read') === 'own';
    return this.unitOfWork.run(actor.organizationId, async () => {
      const rows = await this.open(own ? actor.memberId : null);
      await this.audit.record(
        'debrief.read',
        rows.map(({ id }) => id),
      );
      return { items: rows.map((row) => show(row, actor.memberId)) };
    });
  }

  /** "I'll talk to her." @throws DomainError `debrief.not_found`, `debrief.invalid_state` when somebody else does */
  async take(actor: MemberActor, id: string): Promise<DebriefView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      if (!(await manager.existsBy(Debrief, { id }))) throw new DomainError('debrief.not_found');
      const { memberId: takenBy } = actor;
      const { affected } = await manager.update(
        Debrief,
        { id, status: 'open' },
        { status: 'taken', takenBy },
      );
      const [row] = (await this.open(null)).filter((each) => each.id === id);
      if (row?.taken_by !== takenBy) throw new DomainError('debrief.invalid_state');
      if (affected) await this.audit.record('debrief.take', [id]);
      return show(row, actor.memberId);
    });
  }

  /** They talked; or the coach who asked does not need it any more. @throws DomainError `debrief.not_found`, `debrief.invalid_state` */
  async end(actor: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'debrief.end', id, 'debrief.not_found');
      const { manager } = this.unitOfWork;
      const debrief = await manager.findOneBy(Debrief, { id });
      if (!debrief) throw new DomainError('debrief.not_found');
      const status = debrief.coachId === actor.memberId ? 'withdrawn' : 'done';
      const { affected } = await manager.update(
        Debrief,
        { id, status: In(['open', 'taken']) },
        { status, endedAt: this.clock.now() },
      );
      if (!affected) throw new DomainError('debrief.invalid_state');
      await this.audit.record('debrief.end', [id]);
    });
  }

  private open(coachId: string | null): Promise<Row[]> {
    return this.unitOfWork.query<Row>(
      `SELECT debrief.id, coach_id, coach.display_name AS coach_name, status, asked_at, taken_by, taker.display_name AS taken_by_name
       FROM debrief JOIN member coach ON coach.id = coach_id LEFT JOIN member taker ON taker.id = taken_by
       WHERE status IN ('open', 'taken') AND ($1::uuid IS NULL OR coach_id = $1) ORDER BY asked_at, debrief.id LIMIT 100`,
      [coachId],
    );
  }
}

const show = (row: Row, memberId: string): DebriefView => ({
  id: row.id,
  coachName: row.coach_name,
  mine: row.coach_id === memberId,
  status: row.status,
  askedAt: row.asked_at.toISOString(),
  takenByName: row.taken_by_name,
  takenByMe: row.taken_by === memberId,
});
