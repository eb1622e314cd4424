import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AssignmentView, CoachViews } from '@causeway/dispatch';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { AnswerFollowUp, CloseAssignment, FollowUpAnswered, ToAskList } from './closing.dto.js';
import { DebriefList, DebriefView } from './debriefs.dto.js';
import { Close } from './use-cases/close.js';
import { Debriefs } from './use-cases/debriefs.js';
import { FollowUpViews } from './views/follow-up-views.js';

@Controller('v1')
export class EngagementController {
  constructor(
    private readonly closing: Close,
    private readonly debriefs: Debriefs,
    private readonly assignments: CoachViews,
    private readonly views: FollowUpViews,
  ) {}

  @Post('assignments/:id/close')
  @Allow('assignment.advance')
  @Documented('coaches', 'Done, with what came of it. Only the outcome is needed.', { type: AssignmentView })
  async close(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloseAssignment,
  ): Promise<AssignmentView> {
    const actor = currentMember();
    await this.closing.close(actor, id, body);
    return this.assignments.assignment(actor, id);
  }

  @Get('assignments/to-ask')
  @Allow('follow_up.agree')
  @Documented('follow-ups', 'People whom I wanted to ask later whether they want to be called.', {
    type: ToAskList,
  })
  toAsk(): Promise<ToAskList> {
    return this.views.toAsk(currentMember());
  }

  @Post('assignments/:id/follow-up')
  @Allow('follow_up.agree')
  @Documented('follow-ups', 'The person who was to be asked later answered.', { type: FollowUpAnswered })
  async answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerFollowUp,
  ): Promise<FollowUpAnswered> {
    await this.closing.answer(currentMember(), id, body);
    return { assignmentId: id, followUp: body.answer };
  }

  @Post('debriefs')
  @Allow('debrief.ask')
  @Documented('debriefs', 'I would like to talk to somebody. Nobody asks why.', { type: DebriefView })
  ask(): Promise<DebriefView> {
    return this.debriefs.ask(currentMember());
  }

  @Get('debriefs')
  @Allow('debrief.read')
  @Documented('debriefs', 'Coaches who would like to talk; a coach sees the own one.', { type: DebriefList })
  listDebriefs(): Promise<DebriefList> {
    return this.debriefs.list(currentMember());
  }

  @Post('debriefs/:id/take')
  @Allow('debrief.take')
  @Documented('debriefs', 'I am there for this one.', { type: DebriefView })
  takeDebrief(@Param('id', ParseUUIDPipe) id: string): Promise<DebriefView> {
    return this.debriefs.take(currentMember(), id);
  }

  @Post('debriefs/:id/end')
  @Allow('debrief.end')
  @Documented('debriefs', 'They talked, or it is no longer needed.', { status: 204 })
  endDebrief(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.debriefs.end(currentMember(), id);
  }
}
