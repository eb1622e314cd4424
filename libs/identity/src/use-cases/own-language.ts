import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChooseLanguage } from '../identity.dto.js';
import { Member } from '../persistence/member.entity.js';

/** A member chooses the language of the screens, and of everything that is sent to them. */
@Injectable()
export class OwnLanguage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async choose({ organizationId, memberId }: MemberActor, { language }: ChooseLanguage): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.manager.update(Member, { id: memberId }, { language });
      await this.audit.record('account.language', [memberId]);
    });
  }
}
