import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller.js';
import { MembersController } from './members.controller.js';
import { ChangeMember } from './use-cases/change-member.js';
import { ChangeOrganization } from './use-cases/change-organization.js';
import { Members } from './use-cases/members.js';
import { OwnLanguage } from './use-cases/own-language.js';
import { OwnPassword } from './use-cases/own-password.js';
import { Retention } from './use-cases/retention.js';
import { Sessions } from './use-cases/sessions.js';
import { SignIn } from './use-cases/sign-in.js';

@Module({
  controllers: [IdentityController, MembersController],
  providers: [
    SignIn,
    Sessions,
    OwnPassword,
    OwnLanguage,
    Members,
    ChangeMember,
    ChangeOrganization,
    Retention,
  ],
  exports: [Members, Retention],
})
export class IdentityModule {}
