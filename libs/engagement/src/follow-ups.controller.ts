import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import {
  CorrectCall as CorrectCallBody,
  FollowUpPage,
  FollowUpQuery,
  FollowUpSettingsView,
  FollowUpView,
  HandFollowUp,
  RecordCall as RecordCallBody,
  SetFollowUpSettings,
  TakeFollowUp,
} from './follow-ups.dto.js';
import { CorrectCall } from './use-cases/correct-call.js';
import { HandOver } from './use-cases/hand-over.js';
import { RecordCall } from './use-cases/record-call.js';
import { Settings } from './use-cases/settings.js';
import { Withdraw } from './use-cases/withdraw.js';
import { FollowUpViews } from './views/follow-up-views.js';

@Controller('v1')
export class FollowUpsController {
  constructor(
    private readonly views: FollowUpViews,
    private readonly calls: RecordCall,
    private readonly corrections: CorrectCall,
    private readonly handOver: HandOver,
    private readonly consent: Withdraw,
    private readonly settings: Settings,
  ) {}

  @Get('follow-ups')
  @Allow('follow_up.list')
  @Documented('follow-ups', 'Calls to make: mine, those for the team, or everybody’s.', {
    type: FollowUpPage,
  })
  list(@Query() query: FollowUpQuery): Promise<FollowUpPage> {
    return this.views.list(currentMember(), query);
  }

  @Get('follow-ups/:id')
  @Allow('follow_up.read')
  @Documented('follow-ups', 'One call, with how the person is reached.', { type: FollowUpView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<FollowUpView> {
    return this.views.one(currentMember(), id);
  }

  @Post('follow-ups/:id/result')
  @Allow('follow_up.record')
  @Documented('follow-ups', 'What came of the call.', { status: 204 })
  record(@Param('id', ParseUUIDPipe) id: string, @Body() body: RecordCallBody): Promise<void> {
    return this.calls.record(currentMember(), id, body);
  }

  @Post('follow-ups/:id/correct')
  @Allow('follow_up.correct')
  @Documented('follow-ups', 'Puts right what was last said of the call; the history keeps both.', {
    status: 204,
  })
  correct(@Param('id', ParseUUIDPipe) id: string, @Body() body: CorrectCallBody): Promise<void> {
    return this.corrections.correct(currentMember(), id, body);
  }

  @Post('follow-ups/:id/hand')
  @Allow('follow_up.hand')
  @Documented('follow-ups', 'Hands it to another coach, or to the team.', { status: 204 })
  hand(@Param('id', ParseUUIDPipe) id: string, @Body() body: HandFollowUp): Promise<void> {
    return this.handOver.hand(currentMember(), id, body);
  }

  @Post('follow-ups/:id/take')
  @Allow('follow_up.take')
  @Documented('follow-ups', 'Takes what was handed to the team.', { type: FollowUpView })
  async take(@Param('id', ParseUUIDPipe) id: string, @Body() body: TakeFollowUp): Promise<FollowUpView> {
    const actor = currentMember();
    await this.handOver.take(actor, id, body);
    return this.views.one(actor, id);
  }

  @Post('follow-ups/:id/withdraw')
  @Allow('follow_up.withdraw')
  @Documented('follow-ups', 'The person wants no calls: ends them all and deletes the contact.', {
    status: 204,
  })
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.consent.withdraw(currentMember(), id);
  }

  @Get('follow-up-settings')
  @Allow('follow_up.settings')
  @Documented('follow-ups', 'Which calls the organization makes.', { type: FollowUpSettingsView })
  readSettings(): Promise<FollowUpSettingsView> {
    return this.settings.read(currentActor().organizationId);
  }

  @Put('follow-up-settings')
  @Allow('follow_up.settings')
  @Documented('follow-ups', 'Chooses which calls are made from now on; what is planned stays.', {
    type: FollowUpSettingsView,
  })
  setSettings(@Body() body: SetFollowUpSettings): Promise<FollowUpSettingsView> {
    return this.settings.set(currentMember(), body);
  }
}
