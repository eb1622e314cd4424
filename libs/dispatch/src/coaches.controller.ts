import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import {
  AcceptedOffer,
  AcceptOffer,
  AssignmentPage,
  AssignmentQuery,
  AssignmentView,
  CoachList,
  CoachStanding,
  DeclineOffer,
  HandBackAssignment,
  OfferCard,
  OfferList,
  SetEnRoute,
} from './coaches.dto.js';
import { AdvanceAssignment } from './use-cases/advance-assignment.js';
import { AnswerOffer } from './use-cases/answer-offer.js';
import { HandBack } from './use-cases/hand-back.js';
import { CoachViews } from './views/coach-views.js';
import { TeamViews } from './views/team-views.js';

@Controller('v1')
export class CoachesController {
  constructor(
    private readonly answer: AnswerOffer,
    private readonly advance: AdvanceAssignment,
    private readonly handingBack: HandBack,
    private readonly views: CoachViews,
    private readonly teamViews: TeamViews,
  ) {}

  @Get('coaches')
  @Allow('coach.list')
  @Documented('coaches', 'Every coach and what each is doing now.', { type: CoachList })
  coaches(): Promise<CoachList> {
    return this.teamViews.team(currentActor().organizationId);
  }

  @Get('me/standing')
  @Allow('offer.answer')
  @Documented('coaches', 'Whether I am on call as second line, and whether I am spared now.', {
    type: CoachStanding,
  })
  standing(): Promise<CoachStanding> {
    return this.teamViews.standing(currentMember());
  }

  @Get('offers')
  @Allow('offer.answer')
  @Documented('coaches', 'Offers that wait for my answer, and those where I stand by.', { type: OfferList })
  offers(): Promise<OfferList> {
    return this.views.offers(currentMember());
  }

  @Post('offers/:id/accept')
  @Allow('offer.answer')
  @Documented('coaches', 'Takes the request. Exactly one coach can.', { type: AcceptedOffer })
  async accept(@Param('id', ParseUUIDPipe) id: string, @Body() body: AcceptOffer): Promise<AcceptedOffer> {
    const actor = currentMember();
    const { assignmentId } = await this.answer.accept(actor, id, body);
    return {
      offer: await this.views.offer(actor.organizationId, id),
      assignment: assignmentId === null ? null : await this.views.assignment(actor, assignmentId),
    };
  }

  @Post('offers/:id/decline')
  @Allow('offer.answer')
  @Documented('coaches', 'Not this time, or "I can in N minutes". Never counts against the coach.', {
    type: OfferCard,
  })
  async decline(@Param('id', ParseUUIDPipe) id: string, @Body() body: DeclineOffer): Promise<OfferCard> {
    const actor = currentMember();
    await this.answer.decline(actor, id, body);
    return this.views.offer(actor.organizationId, id);
  }

  @Get('assignments')
  @Allow('assignment.read')
  @Documented('coaches', 'My assignments, newest first.', { type: AssignmentPage })
  assignments(@Query() query: AssignmentQuery): Promise<AssignmentPage> {
    return this.views.assignments(currentMember(), query);
  }

  @Post('assignments/:id/en-route')
  @Allow('assignment.advance')
  @Documented(
    'coaches',
    'On my way; again with another time when it changes. Dispatchers say so for the coach.',
    { type: AssignmentView },
  )
  async enRoute(@Param('id', ParseUUIDPipe) id: string, @Body() body: SetEnRoute): Promise<AssignmentView> {
    const actor = currentMember();
    await this.advance.enRoute(actor, id, body);
    return this.views.assignment(actor, id);
  }

  @Post('assignments/:id/arrive')
  @Allow('assignment.advance')
  @Documented('coaches', 'I am here.', { type: AssignmentView })
  async arrive(@Param('id', ParseUUIDPipe) id: string): Promise<AssignmentView> {
    const actor = currentMember();
    await this.advance.arrive(actor, id);
    return this.views.assignment(actor, id);
  }

  @Post('assignments/:id/hand-back')
  @Allow('assignment.hand_back')
  @Documented('coaches', 'I cannot come after all: others are asked at once. Nobody has to say why.', {
    type: AssignmentView,
  })
  async handBack(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HandBackAssignment,
  ): Promise<AssignmentView> {
    const actor = currentMember();
    await this.handingBack.run(actor, id, body);
    return this.views.assignment(actor, id);
  }
}
