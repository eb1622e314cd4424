import { addDays, Clock, momentOf, wallTimeOf } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Access, Audit, reachOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { TimeOff as TimeOffRow } from '../persistence/time-off.entity.js';
import type { AddTimeOff, TimeOffList } from '../shifts.dto.js';
import { TimeOffTurns } from './time-off-turns.js';
import { TeamMembers } from './team-members.js';
import { Zone } from './zone.js';

/** When coaches are away. A coach sees and says her own; dispatchers everybody's. */
@Injectable()
export class TimeOff implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly members: TeamMembers,
    private readonly zone: Zone,
    private readonly turns: TimeOffTurns,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.access.own('time_off', async (actor, ids) => {
      if (actor.kind !== 'member') return [];
      const { memberId } = actor;
      const rows = await this.unitOfWork.manager.findBy(TimeOffRow, { id: In([...ids]), memberId });
      return rows.map(({ id }) => id);
    });
  }

  /**
   * From one day to another, both whole days unless times are given.
   * @throws DomainError `time_off.backwards`, `coach.not_found`, `access.denied` for somebody else's
   */
  async add(actor: MemberActor, body: AddTimeOff): Promise<void> {
    const { memberId = actor.memberId, firstDate, lastDate, startTime = '00:00', endTime } = body;
    if (memberId !== actor.memberId && reachOf(actor, 'time_off.set') !== 'all')
      throw new DomainError('access.denied');
    const { organizationId } = actor;
    await this.unitOfWork.run(organizationId, async () => {
      await this.members.demandCoaches([memberId]);
      const zone = await this.zone.current();
      const startsAt = momentOf(firstDate, startTime, zone);
      const endsAt =
        endTime === undefined
          ? momentOf(addDays(lastDate, 1), '00:00', zone)
          : momentOf(lastDate, endTime, zone);
      if (endsAt <= startsAt) throw new DomainError('time_off.backwards');
      const { manager } = this.unitOfWork;
      const row = manager.create(TimeOffRow, { organizationId, memberId, startsAt, endsAt });
      const { id } = await manager.save(row);
      await this.turns.advance(id);
      await this.audit.record('time_off.set', [id]);
      this.unitOfWork.raise('rota.changed', {});
    });
  }

  /** @throws DomainError `time_off.not_found` */
  async remove(actor: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const { manager } = this.unitOfWork;
      await this.access.demand(actor, 'time_off.set', id, 'time_off.not_found');
      if (!(await this.turns.end(id))) throw new DomainError('time_off.not_found');
      await manager.delete(TimeOffRow, { id });
      await this.audit.record('time_off.set', [id]);
      this.unitOfWork.raise('rota.changed', {});
    });
  }

  /** What is not over, of everybody or only of oneself. */
  async list(actor: MemberActor): Promise<TimeOffList> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const whose = reachOf(actor, 'time_off.set') === 'all' ? null : actor.memberId;
      const zone = await this.zone.current();
      const rows = await this.unitOfWork.query<{ id: string; memberId: string; coachName: string } & Moments>(
        `SELECT time_off.id, member_id AS "memberId", display_name AS "coachName", starts_at AS "startsAt", ends_at AS "endsAt"
         FROM time_off JOIN member ON member.id = member_id
         WHERE ends_at > $1 AND ($2::uuid IS NULL OR member_id = $2) ORDER BY starts_at, time_off.id LIMIT 500`,
        [this.clock.now(), whose],
      );
      return {
        items: rows.map(({ startsAt, endsAt, ...row }) => ({
          ...row,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          localStart: wallTimeOf(startsAt, zone),
          localEnd: wallTimeOf(endsAt, zone),
        })),
      };
    });
  }
}

interface Moments {
  startsAt: Date;
  endsAt: Date;
}
