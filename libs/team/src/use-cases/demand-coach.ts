import { DomainError } from '@causeway/contracts';
import { Member } from '@causeway/identity';
import { Facility } from '@causeway/partners';
import type { EntityManager } from 'typeorm';

/** The coach of this organization with that id. @throws DomainError `coach.not_found` */
export async function demandCoach(manager: EntityManager, memberId: string): Promise<Member> {
  const member = await manager.findOneBy(Member, { id: memberId });
  if (!member?.roles.includes('coach')) throw new DomainError('coach.not_found');
  return member;
}

/** @throws DomainError `coach.not_found`, `facility.not_found` */
export async function demandBoth(
  manager: EntityManager,
  memberId: string,
  facilityId: string,
): Promise<void> {
  await demandCoach(manager, memberId);
  if (!(await manager.existsBy(Facility, { id: facilityId }))) throw new DomainError('facility.not_found');
}
