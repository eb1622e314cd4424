import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import {
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
import { passwordMatches } from '../passwords.js';
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
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Starts a session.
   * @param address network address of the caller, counted against guessing
   * @throws DomainError `auth.invalid_credentials`, `rate.limited`
   */
  async run(email: string, password: string, address: string): Promise<SignedIn> {
    const { SIGN_INS_PER_MINUTE } = this.configuration;
    await this.rateLimit.take('sign-in-address', address, SIGN_INS_PER_MINUTE * 10);
    await this.rateLimit.take('sign-in', email.toLowerCase(), SIGN_INS_PER_MINUTE);
    const [found] = await this.dataSource.query<{ organization_id: string; member_id: string }[]>(
      'SELECT * FROM find_member_by_email($1)',
      [email],
    );
    const member = found
      ? await this.unitOfWork.run(found.organization_id, () =>
          this.unitOfWork.manager.findOneBy(Member, { id: found.member_id }),
        )
      : undefined;
    if (!(await passwordMatches(member?.passwordHash, password)) || !member) {
      throw new DomainError('auth.invalid_credentials');
    }
    const token = newToken(tokenPrefix.session);
    const now = this.clock.now();
    await this.unitOfWork.run(member.organizationId, () =>
      this.unitOfWork.manager.insert(Session, {
        organizationId: member.organizationId,
        memberId: member.id,
        tokenHash: hashToken(token),
        createdAt: now,
        lastUsedAt: now,
      }),
    );
    return { token, member };
  }
}
