import { DomainError } from '@causeway/contracts';
import { Member } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

/** The people whom shifts are for. Its methods are called inside a unit of work. */
@Injectable()
export class TeamMembers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `coach.not_found` when one of them is no active coach here */
  async demandCoaches(ids: (string | null | undefined)[]): Promise<void> {
    const wanted = [...new Set(ids.filter((id) => id != null))];
    if (wanted.length === 0) return;
    const found = await this.unitOfWork.manager.findBy(Member, { id: In(wanted), active: true });
    const coaches = found.filter(({ roles }) => roles.includes('coach'));
    if (coaches.length !== wanted.length) throw new DomainError('coach.not_found');
  }
}
