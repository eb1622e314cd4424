import { DomainError } from '@causeway/contracts';
import {
  Audit,
  decodeCursor,
  limitOf,
  pageOf,
  UnitOfWork,
  type PageQuery,
  type Role,
} from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { showMember } from '../identity.dto.js';
import { hashPassword } from '../passwords.js';
import { Member } from '../persistence/member.entity.js';

export interface NewMember {
  email: string;
  displayName: string;
  roles: Role[];
  password: string;
}

/** The people of an organization. */
@Injectable()
export class Members {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `member.email_taken` */
  async create(organizationId: string, { email, displayName, roles, password }: NewMember): Promise<Member> {
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const firstName = displayName.split(/\s+/)[0] ?? displayName;
      const member = await manager
        .save(manager.create(Member, { organizationId, email, displayName, firstName, roles, passwordHash }))
        .catch((error: unknown) => {
          if (isDuplicate(error, 'member_email')) throw new DomainError('member.email_taken');
          throw error;
        });
      await this.audit.record('member.create', [member.id]);
      this.unitOfWork.raise('member.created', { memberId: member.id });
      return member;
    });
  }

  async list(organizationId: string, query: PageQuery) {
    const after = decodeCursor(query.cursor, ['text', 'id']);
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(organizationId, () => {
      const found = this.unitOfWork.manager
        .createQueryBuilder(Member, 'member')
        .orderBy('member.displayName')
        .addOrderBy('member.id')
        .take(limit + 1);
      if (after)
        found.where('(member.displayName, member.id) > (:name, :id)', { name: after[0], id: after[1] });
      return found.getMany();
    });
    return pageOf(rows, limit, showMember, (member) => [member.displayName, member.id]);
  }
}

/** Whether a query failed because a unique index already holds such a row. */
function isDuplicate(error: unknown, index: string): boolean {
  const { code, constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
    code?: string;
    constraint?: string;
  };
  return code === '23505' && constraint === index;
}
