import { Allow, currentActor, currentMember, Documented, PageQuery } from '@causeway/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { IdentifierCheck, IdentifierFindings, SentAnywayPage } from './guard.dto.js';
import { MessageGuard } from './message-guard.js';
import { Overrides } from './overrides.js';

@Controller('v1')
export class GuardController {
  constructor(
    private readonly guard: MessageGuard,
    private readonly overrides: Overrides,
  ) {}

  @Post('identifier-checks')
  @Allow('channel.post')
  @Documented(
    'channels',
    'What in a text may tell who somebody is, less what this organization knows as a place’s or a colleague’s. Nothing of it is kept.',
    { type: IdentifierFindings },
  )
  async check(@Body() { text }: IdentifierCheck): Promise<IdentifierFindings> {
    return { findings: await this.guard.check(currentActor().organizationId, text) };
  }

  @Get('guard-overrides')
  @Allow('guard.review')
  @Documented('channels', 'Messages that were sent although something was found in them, the newest first.', {
    type: SentAnywayPage,
  })
  list(@Query() query: PageQuery): Promise<SentAnywayPage> {
    return this.overrides.list(currentMember(), query);
  }

  @Post('guard-overrides/:id/review')
  @Allow('guard.review')
  @Documented('channels', 'Marks one as looked at.', { status: 204 })
  review(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.overrides.review(currentMember(), id);
  }
}
