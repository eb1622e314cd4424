import { Body, Controller, Get, Inject, Ip, Post, Query, Res } from '@nestjs/common';
import {
  Allow,
  CONFIGURATION,
  currentActor,
  currentMember,
  Documented,
  PageQuery,
  Public,
  SESSION_COOKIE,
  type Configuration,
} from '@causeway/platform';
import type { FastifyReply } from 'fastify';
import { CreateMember, MemberView, MemberPage, showMember, SignedInAs, SignInForm } from './identity.dto.js';
import { Members } from './use-cases/members.js';
import { Sessions } from './use-cases/sessions.js';
import { SignIn } from './use-cases/sign-in.js';

@Controller('v1')
export class IdentityController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly members: Members,
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
    const { token, member } = await this.signIns.run(body.email, body.password, address);
    void reply.header('set-cookie', this.cookie(token, this.configuration.SESSION_DAYS * 86_400));
    return { id: member.id, displayName: member.displayName, roles: member.roles };
  }

  @Post('auth/sign-out')
  @Documented('identity', 'Ends the session and its sockets.', { status: 204 })
  async signOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(currentMember());
    void reply.header('set-cookie', this.cookie('', 0));
  }

  @Get('members')
  @Allow('member.list')
  @Documented('identity', 'The people of the organization.', { type: MemberPage })
  listMembers(@Query() query: PageQuery): Promise<MemberPage> {
    return this.members.list(currentActor().organizationId, query);
  }

  @Post('members')
  @Allow('member.create')
  @Documented('identity', 'Adds somebody who can sign in.', { type: MemberView, status: 201 })
  async createMember(@Body() body: CreateMember): Promise<MemberView> {
    return showMember(await this.members.create(currentActor().organizationId, body));
  }

  /** @param seconds until the browser forgets it; 0 forgets it now */
  private cookie(token: string, seconds: number): string {
    const secure = this.configuration.BASE_URL.startsWith('https:') ? '; Secure' : '';
    return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  }
}
