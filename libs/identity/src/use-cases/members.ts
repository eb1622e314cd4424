import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
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
import { showMember, type MemberPage, type MemberView } from '../members.dto.js';
import { hashPassword, temporaryPassword } from '../passwords.js';
import { Member } from '../persistence/member.entity.js';
import { emailTaken, firstNameOf } from '../persistence/member-rows.js';

export interface NewMember {
  email: string;
  displayName: string;
  roles: Role[];
  workPhone?: string | undefined;
  /** Left out: a temporary one is made. */
  password?: string | undefined;
}

/** The people of an organization. */
@Injectable()
export class Members {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the member, and the password that was made for one sign-in
   * @throws DomainError `member.email_taken`
   */
  async create(
    organizationId: string,
    { email, displayName, roles, workPhone = undefined, password }: NewMember,
  ): Promise<{ member: Member; temporaryPassword: string | null }> {
    const temporary = password === undefined ? temporaryPassword(this.clock.now()) : null;
    const passwordHash = await hashPassword(password ?? temporary?.password ?? '');
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const row = manager.create(Member, {
        ...{ organizationId, email, displayName, roles, passwordHash },
        firstName: firstNameOf(displayName),
        workPhone: workPhone ?? null,
        passwordExpiresAt: temporary?.until ?? null,
      });
      const member = await manager.save(row).catch(emailTaken);
      await this.audit.record('member.create', [member.id]);
      this.unitOfWork.raise('member.created', { memberId: member.id });
      return { member, temporaryPassword: temporary?.password ?? null };
    });
  }

  async list(organizationId: string, query: PageQuery): Promise<MemberPage> {
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

  /** @throws DomainError `member.not_found` */
  async show(organizationId: string, id: string): Promise<MemberView> {
    const member = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.manager.findOneBy(Member, { id }),
    );
    if (!member) throw new DomainError('member.not_found');
    return showMember(member);
  }
}
