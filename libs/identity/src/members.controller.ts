import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Allow, currentActor, Documented, PageQuery } from '@causeway/platform';
import {
  CreateMember,
  MemberCreated,
  MemberPage,
  MemberView,
  showMember,
  TemporaryPassword,
  WriteMember,
} from './members.dto.js';
import { ChangeMember } from './use-cases/change-member.js';
import { Members } from './use-cases/members.js';

@Controller('v1/members')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly changes: ChangeMember,
  ) {}

  @Get()
  @Allow('member.list')
  @Documented('identity', 'The people of the organization, by name; also those who have left.', {
    type: MemberPage,
  })
  list(@Query() query: PageQuery): Promise<MemberPage> {
    return this.members.list(currentActor().organizationId, query);
  }

  @Post()
  @Allow('member.create')
  @Documented('identity', 'Adds somebody who can sign in.', { type: MemberCreated, status: 201 })
  async create(@Body() body: CreateMember): Promise<MemberCreated> {
    const { member, temporaryPassword } = await this.members.create(currentActor().organizationId, body);
    return { ...showMember(member), temporaryPassword };
  }

  @Get(':id')
  @Allow('member.list')
  @Documented('identity', 'One of the people.', { type: MemberView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<MemberView> {
    return this.members.show(currentActor().organizationId, id);
  }

  @Put(':id')
  @Allow('member.edit')
  @Documented('identity', 'Changes name, e-mail, roles and work phone. Roles hold at once.', {
    type: MemberView,
  })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: WriteMember): Promise<MemberView> {
    return this.changes.change(currentActor().organizationId, id, body);
  }

  @Post(':id/password')
  @Allow('member.password')
  @Documented('identity', 'Makes a password for one sign-in and signs the member out everywhere.', {
    type: TemporaryPassword,
    status: 201,
  })
  resetPassword(@Param('id', ParseUUIDPipe) id: string): Promise<TemporaryPassword> {
    return this.changes.resetPassword(currentActor().organizationId, id);
  }

  @Post(':id/deactivate')
  @Allow('member.deactivate')
  @Documented(
    'identity',
    'Somebody leaves: sessions, sockets, devices, calendars, duty and offers end; shifts are open again; a dispatcher is called to what they hold.',
    { status: 204 },
  )
  deactivate(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.changes.deactivate(currentActor().organizationId, id);
  }

  @Post(':id/reactivate')
  @Allow('member.deactivate')
  @Documented('identity', 'Somebody is back, with a password for one sign-in.', {
    type: TemporaryPassword,
    status: 201,
  })
  reactivate(@Param('id', ParseUUIDPipe) id: string): Promise<TemporaryPassword> {
    return this.changes.reactivate(currentActor().organizationId, id);
  }
}
