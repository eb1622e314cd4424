import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import {
  actAs,
  Audit,
  CONFIGURATION,
  hashToken,
  newToken,
  RateLimit,
  tokenPrefix,
  UnitOfWork,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInForm } from '../identity.dto.js';
import { hashPassword, passwordMatches } from '../passwords.js';
import { Member } from '../persistence/member.entity.js';
import { Session } from '../persistence/session.entity.js';

export interface SignedIn {
  token: string;
  member: Member;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Starts a session. Whoever was handed a temporary password chooses another one with the same call.
   * @param address network address of the caller, counted against guessing
   * @throws DomainError `auth.invalid_credentials`, `auth.choose_password`, `auth.password_ended`, `rate.limited`
   */
  async run({ email, password, newPassword }: SignInForm, address: string): Promise<SignedIn> {
    const { SIGN_INS_PER_MINUTE } = this.configuration;
    await this.rateLimit.take('sign-in-address', address, SIGN_INS_PER_MINUTE * 10);
    await this.rateLimit.take('sign-in', email.toLowerCase(), SIGN_INS_PER_MINUTE);
    const member = await this.find(email);
    if (!(await passwordMatches(member?.passwordHash, password)) || !member) {
      throw new DomainError('auth.invalid_credentials');
    }
    const chosen = member.passwordExpiresAt
      ? this.replacing(member.passwordExpiresAt, password, newPassword)
      : undefined;
    const passwordHash = chosen === undefined ? undefined : await hashPassword(chosen);
    const { organizationId } = member;
    return this.unitOfWork.run(organizationId, async () => {
      const started = await this.start(member);
      if (passwordHash !== undefined) await this.choose(member, passwordHash);
      return started;
    });
  }

  private async find(email: string): Promise<Member | null> {
    const [found] = await this.dataSource.query<{ organization_id: string; member_id: string }[]>(
      'SELECT * FROM find_member_by_email($1)',
      [email],
    );
    if (!found) return null;
    return this.unitOfWork.run(found.organization_id, () =>
      this.unitOfWork.manager.findOneBy(Member, { id: found.member_id }),
    );
  }

  /** What takes the place of a temporary password. */
  private replacing(until: Date, temporary: string, chosen: string | undefined): string {
    if (until <= this.clock.now()) throw new DomainError('auth.password_ended');
    if (chosen === undefined || chosen === temporary) throw new DomainError('auth.choose_password');
    return chosen;
  }

  private async start(member: Member): Promise<SignedIn> {
    const { id: memberId, organizationId, displayName: name, roles } = member;
    const token = newToken(tokenPrefix.session);
    const now = this.clock.now();
    const { manager } = this.unitOfWork;
    const { id: sessionId } = await manager.save(
      manager.create(Session, {
        ...{ organizationId, memberId, tokenHash: hashToken(token) },
        createdAt: now,
        lastUsedAt: now,
      }),
    );
    actAs({ kind: 'member', organizationId, memberId, sessionId, name, roles });
    return { token, member };
  }

  /** Once: the temporary password that two devices hold is good for the first. */
  private async choose({ id, passwordHash: before }: Member, passwordHash: string): Promise<void> {
    const { affected } = await this.unitOfWork.manager.update(
      Member,
      { id, passwordHash: before },
      { passwordHash, passwordExpiresAt: null },
    );
    if (!affected) throw new DomainError('auth.invalid_credentials');
    await this.audit.record('account.password', [id]);
  }
}
