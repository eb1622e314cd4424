import { Body, Controller, Inject, Ip, Post, Put, Res } from '@nestjs/common';
import {
  Allow,
  CONFIGURATION,
  currentMember,
  Documented,
  Public,
  SESSION_COOKIE,
  type Configuration,
} from '@causeway/platform';
import type { FastifyReply } from 'fastify';
import { ChangePassword, ChooseLanguage, SignedInAs, SignInForm } from './identity.dto.js';
import { OrganizationView, WriteOrganization } from './organization.dto.js';
import { ChangeOrganization } from './use-cases/change-organization.js';
import { OwnLanguage } from './use-cases/own-language.js';
import { OwnPassword } from './use-cases/own-password.js';
import { Sessions } from './use-cases/sessions.js';
import { SignIn } from './use-cases/sign-in.js';

@Controller('v1')
export class IdentityController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    private readonly ownLanguage: OwnLanguage,
    private readonly organization: ChangeOrganization,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Post('auth/sign-in')
  @Public()
  @Documented('identity', 'Starts a session; its token comes as an http-only cookie.', { type: SignedInAs })
  async signIn(
    @Body() body: SignInForm,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInAs> {
    const { token, member } = await this.signIns.run(body, address);
    void reply.header('set-cookie', this.cookie(token, this.configuration.SESSION_DAYS * 86_400));
    return { id: member.id, displayName: member.displayName, roles: member.roles };
  }

  @Post('auth/sign-out')
  @Documented('identity', 'Ends the session and its sockets.', { status: 204 })
  async signOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(currentMember());
    void reply.header('set-cookie', this.cookie('', 0));
  }

  @Put('me/password')
  @Allow('account.password')
  @Documented('identity', 'Changes the own password; every other device is signed out.', { status: 204 })
  changePassword(@Body() body: ChangePassword): Promise<void> {
    return this.ownPassword.change(currentMember(), body);
  }

  @Put('me/language')
  @Allow('account.language')
  @Documented('identity', 'Chooses the language of the screens, and of messages to this member.', {
    status: 204,
  })
  chooseLanguage(@Body() body: ChooseLanguage): Promise<void> {
    return this.ownLanguage.choose(currentMember(), body);
  }

  @Put('organization')
  @Allow('organization.edit')
  @Documented('identity', 'Changes name, time zone and dispatch phone. Shifts ahead keep their wall times.', {
    type: OrganizationView,
  })
  changeOrganization(@Body() body: WriteOrganization): Promise<OrganizationView> {
    return this.organization.run(currentMember().organizationId, body);
  }

  /** @param seconds until the browser forgets it; 0 forgets it now */
  private cookie(token: string, seconds: number): string {
    const secure = this.configuration.BASE_URL.startsWith('https:') ? '; Secure' : '';
    return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  }
}
