import { DomainError } from '@causeway/contracts';
import {
  Audit,
  CONFIGURATION,
  RateLimit,
  UnitOfWork,
  type Configuration,
  type MemberActor,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ChangePassword } from '../identity.dto.js';
import { hashPassword, passwordMatches } from '../passwords.js';
import { Member } from '../persistence/member.entity.js';
import { Sessions } from './sessions.js';

/** A member changes the own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly rateLimit: RateLimit,
    private readonly audit: Audit,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Every other device is signed out.
   * @throws DomainError `auth.wrong_password`, `rate.limited`
   */
  async change(actor: MemberActor, { password, newPassword }: ChangePassword): Promise<void> {
    const { memberId, organizationId, sessionId } = actor;
    await this.rateLimit.take('own-password', memberId, this.configuration.SIGN_INS_PER_MINUTE);
    const { passwordHash: before } = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.manager.findOneByOrFail(Member, { id: memberId }),
    );
    if (!(await passwordMatches(before, password))) throw new DomainError('auth.wrong_password');
    const passwordHash = await hashPassword(newPassword);
    await this.unitOfWork.run(organizationId, async () => {
      const { affected } = await this.unitOfWork.manager.update(
        Member,
        { id: memberId, passwordHash: before },
        { passwordHash },
      );
      // Somebody else set another one meanwhile.
      if (!affected) throw new DomainError('auth.wrong_password');
      await this.sessions.endAllOf(memberId, sessionId);
      await this.audit.record('account.password', [memberId]);
    });
  }
}
