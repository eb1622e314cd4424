import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller.js';
import { Members } from './use-cases/members.js';
import { Sessions } from './use-cases/sessions.js';
import { SignIn } from './use-cases/sign-in.js';

@Module({
  controllers: [IdentityController],
  providers: [SignIn, Sessions, Members],
  exports: [Members],
})
export class IdentityModule {}
