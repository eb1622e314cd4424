import { DomainError } from '@causeway/contracts';
import { Member } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Span } from '../domain/occurrences.js';
import type { RotaCoach, RotaCoachList } from '../swaps.dto.js';

/** The people whom shifts are for. Its methods are called inside a unit of work. */
@Injectable()
export class TeamMembers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Active coaches by name. Starts a unit of work of its own. */
  async coaches(organizationId: string): Promise<RotaCoachList> {
    return this.unitOfWork.run(organizationId, async () => ({
      items: await this.unitOfWork.query<RotaCoach>(
        `SELECT id, display_name AS name FROM member WHERE active AND 'coach' = ANY (roles) ORDER BY display_name, id`,
      ),
    }));
  }

  /** @throws DomainError `coach.not_found` when one of them is no active coach here */
  async demandCoaches(ids: (string | null | undefined)[]): Promise<void> {
    const wanted = [...new Set(ids.filter((id) => id != null))];
    if (wanted.length === 0) return;
    const found = await this.unitOfWork.manager.findBy(Member, { id: In(wanted), active: true });
    const coaches = found.filter(({ roles }) => roles.includes('coach'));
    if (coaches.length !== wanted.length) throw new DomainError('coach.not_found');
  }

  /** @throws DomainError `shift.coach_away` when the coach has time off within the span */
  async demandPresence(memberId: string, { startsAt, endsAt }: Span): Promise<void> {
    const [away] = await this.unitOfWork.query(
      'SELECT 1 FROM time_off WHERE member_id = $1 AND starts_at < $3 AND ends_at > $2',
      [memberId, startsAt, endsAt],
    );
    if (away) throw new DomainError('shift.coach_away');
  }
}
