import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, Live, room, UnitOfWork, type Role } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { showMember, type MemberView, type TemporaryPassword, type WriteMember } from '../members.dto.js';
import { hashPassword, temporaryPassword } from '../passwords.js';
import { Member } from '../persistence/member.entity.js';
import { emailTaken, firstNameOf } from '../persistence/member-rows.js';
import { Sessions } from './sessions.js';

/** What an administrator changes about a member: name, roles, password, and whether they are still here. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Roles hold from the next thing that the member does.
   * @throws DomainError `member.not_found`, `member.email_taken`, `member.last_administrator`
   */
  async change(organizationId: string, id: string, body: WriteMember): Promise<MemberView> {
    const { email, displayName, roles, workPhone = null } = body;
    return this.unitOfWork.run(organizationId, async () => {
      const before = await this.locked(id);
      if (before.active && !roles.includes('administrator')) await this.demandAnotherAdministrator(before);
      const changes = { email, displayName, firstName: firstNameOf(displayName), roles, workPhone };
      await this.unitOfWork.manager.update(Member, { id }, changes).catch(emailTaken);
      if (before.active && before.roles.includes('coach') && !roles.includes('coach'))
        this.unitOfWork.raise('coach.left', { memberId: id });
      // The rooms of a socket are those of the roles with which it came.
      if (!sameRoles(before.roles, roles)) this.cutSockets(id);
      this.unitOfWork.raise('member.changed', { memberId: id });
      await this.audit.record('member.edit', [id]);
      return showMember({ ...before, ...changes });
    });
  }

  /**
   * A password for one sign-in, in place of a forgotten one. Whoever was signed in is signed out.
   * @throws DomainError `member.not_found`, `member.inactive`
   */
  async resetPassword(organizationId: string, id: string): Promise<TemporaryPassword> {
    const made = await this.newPassword();
    return this.unitOfWork.run(organizationId, async () => {
      if (!(await this.locked(id)).active) throw new DomainError('member.inactive');
      await this.setPassword(id, made);
      await this.audit.record('member.password', [id]);
      return { temporaryPassword: made.password, expiresAt: made.until.toISOString() };
    });
  }

  /**
   * Has left: everything that lets them in, asks them or counts on them ends in this transaction.
   * @throws DomainError `member.not_found`, `member.last_administrator`
   */
  async deactivate(organizationId: string, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const member = await this.locked(id);
      if (!member.active) return;
      await this.demandAnotherAdministrator(member);
      await this.unitOfWork.manager.update(Member, { id }, { active: false });
      await this.sessions.endAllOf(id);
      this.cutSockets(id);
      this.unitOfWork.raise('member.left', { memberId: id });
      if (member.roles.includes('coach')) this.unitOfWork.raise('coach.left', { memberId: id });
      this.unitOfWork.raise('member.changed', { memberId: id });
      await this.audit.record('member.deactivate', [id]);
    });
  }

  /** Is back, with a new password for one sign-in; nothing that ended begins again. @throws DomainError `member.not_found` */
  async reactivate(organizationId: string, id: string): Promise<TemporaryPassword> {
    const made = await this.newPassword();
    return this.unitOfWork.run(organizationId, async () => {
      await this.locked(id);
      await this.unitOfWork.manager.update(Member, { id }, { active: true });
      await this.setPassword(id, made);
      this.unitOfWork.raise('member.changed', { memberId: id });
      await this.audit.record('member.deactivate', [id]);
      return { temporaryPassword: made.password, expiresAt: made.until.toISOString() };
    });
  }

  private async newPassword(): Promise<{ password: string; until: Date; hash: string }> {
    const made = temporaryPassword(this.clock.now());
    return { ...made, hash: await hashPassword(made.password) };
  }

  private async setPassword(id: string, { hash, until }: { hash: string; until: Date }): Promise<void> {
    await this.unitOfWork.manager.update(Member, { id }, { passwordHash: hash, passwordExpiresAt: until });
    await this.sessions.endAllOf(id);
    this.cutSockets(id);
  }

  private cutSockets(id: string): void {
    this.unitOfWork.afterCommit(() => this.live.disconnect(room.member(id)));
  }

  /**
   * Together with every administrator, so that two who remove each other at once do not both succeed. Not as an update of
   * their keys: assignments and offers, which refer to members, do not have to wait.
   */
  private async locked(id: string): Promise<Member> {
    await this.unitOfWork.query(
      `SELECT id FROM member WHERE id = $1 OR 'administrator' = ANY (roles) ORDER BY id FOR NO KEY UPDATE`,
      [id],
    );
    const member = await this.unitOfWork.manager.findOneBy(Member, { id });
    if (!member) throw new DomainError('member.not_found');
    return member;
  }

  private async demandAnotherAdministrator({ id, roles }: Member): Promise<void> {
    if (!roles.includes('administrator')) return;
    const [other] = await this.unitOfWork.query(
      `SELECT 1 FROM member WHERE active AND 'administrator' = ANY (roles) AND id <> $1 LIMIT 1`,
      [id],
    );
    if (!other) throw new DomainError('member.last_administrator');
  }
}

const sameRoles = (some: readonly Role[], others: readonly Role[]): boolean =>
  [...some].sort().join() === [...others].sort().join();
