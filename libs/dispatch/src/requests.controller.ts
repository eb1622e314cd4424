import {
  Body,
  Controller,
  createParamDecorator,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@causeway/contracts';
import { Allow, currentActor, currentMember, Documented, PageQuery } from '@causeway/platform';
import type { FastifyRequest } from 'fastify';
import { CreateRequest, Intake, RequestCreated, StatusView, StillHere } from './intake.dto.js';
import {
  AskCoach as Ask,
  AssignCoach,
  CancelRequest,
  CandidateList,
  CandidateQuery,
  RequestCard,
  RequestPage,
  RequestQuery,
  RequestState,
  TimelinePage,
} from './requests.dto.js';
import { AnswerStillHere } from './use-cases/answer-still-here.js';
import { AskCoach } from './use-cases/ask-coach.js';
import { CallBack } from './use-cases/call-back.js';
import { SteerRequest } from './use-cases/steer-request.js';
import { SubmitRequest } from './use-cases/submit-request.js';
import { TakeAlarm } from './use-cases/take-alarm.js';
import { CandidateViews } from './views/candidate-views.js';
import { RequestViews } from './views/request-views.js';
import { StatusViews } from './views/status-views.js';

/** Nest's own header decorator would document it as required. */
const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  return Array.isArray(value) ? value[0] : value;
});

@Controller('v1')
export class RequestsController {
  constructor(
    private readonly submit: SubmitRequest,
    private readonly steer: SteerRequest,
    private readonly views: RequestViews,
    private readonly statusViews: StatusViews,
    private readonly candidateViews: CandidateViews,
    private readonly askCoach: AskCoach,
    private readonly stillHere: AnswerStillHere,
    private readonly callBack: CallBack,
    private readonly takeAlarm: TakeAlarm,
  ) {}

  @Get('intake')
  @Allow('facility.intake')
  @Documented(
    'requests',
    'For the holder of a facility key or request link: who is asked, what is promised, whether anyone is on duty.',
    { type: Intake },
  )
  intake(): Promise<Intake> {
    const actor = currentActor();
    if (actor.kind !== 'facility') throw new DomainError('access.denied');
    return this.statusViews.intake(actor);
  }

  @Post('requests')
  @Allow('request.submit')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key never makes two requests.',
  })
  @Documented('requests', 'Asks for a coach. Stored for good when it is answered.', {
    type: RequestCreated,
    status: 201,
  })
  create(@Body() body: CreateRequest, @IdempotencyKey() idempotencyKey?: string): Promise<RequestCreated> {
    const actor = currentActor();
    if (actor.kind !== 'facility' && actor.kind !== 'member') throw new DomainError('access.denied');
    return this.submit.run(actor, body, idempotencyKey);
  }

  @Get('requests')
  @Allow('request.list')
  @Documented('requests', 'Requests of the organization; open ones oldest first.', { type: RequestPage })
  list(@Query() query: RequestQuery): Promise<RequestPage> {
    return this.views.list(currentActor(), query);
  }

  @Get('requests/:id')
  @Allow('request.read')
  @Documented(
    'requests',
    'One request. A facility key or status link is answered with a StatusView instead.',
    { type: RequestCard },
  )
  read(@Param('id', ParseUUIDPipe) id: string): Promise<RequestCard | StatusView> {
    const actor = currentActor();
    return actor.kind === 'member' ? this.views.card(actor, id) : this.statusViews.status(actor, id);
  }

  @Get('status')
  @Allow('request.status')
  @Documented('requests', 'For the holder of a status link: how the request goes on.', { type: StatusView })
  status(): Promise<StatusView> {
    const actor = currentActor();
    if (actor.kind !== 'requester') throw new DomainError('access.denied');
    return this.statusViews.status(actor, actor.requestId);
  }

  @Get('requests/:id/timeline')
  @Allow('request.timeline')
  @Documented('requests', 'Everything that happened, in order.', { type: TimelinePage })
  timeline(@Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<TimelinePage> {
    return this.views.timeline(currentActor(), id, query);
  }

  @Get('requests/:id/candidates')
  @Allow('request.assign')
  @Documented('requests', 'Every coach, ranked, with each score and each reason against.', {
    type: CandidateList,
  })
  candidates(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { modality }: CandidateQuery,
  ): Promise<CandidateList> {
    return this.candidateViews.of(currentActor(), id, modality);
  }

  @Post('requests/:id/cancel')
  @Allow('request.cancel')
  @Documented('requests', 'Ends an open request with a reason.', { type: RequestState })
  cancel(@Param('id', ParseUUIDPipe) id: string, @Body() body: CancelRequest): Promise<RequestState> {
    return this.steer.cancel(currentActor(), id, body);
  }

  @Post('requests/:id/assign')
  @Allow('request.assign')
  @Documented('requests', 'Gives an open request to a coach by hand, taking it from whoever holds it.', {
    type: RequestState,
  })
  assign(@Param('id', ParseUUIDPipe) id: string, @Body() body: AssignCoach): Promise<RequestState> {
    return this.steer.assignCoach(currentMember(), id, body);
  }

  @Post('requests/:id/offers')
  @Allow('request.ask')
  @Documented('requests', 'Asks a coach whom the dispatcher chose, for the time of an offer.', {
    type: RequestState,
  })
  ask(@Param('id', ParseUUIDPipe) id: string, @Body() body: Ask): Promise<RequestState> {
    return this.askCoach.run(currentMember(), id, body);
  }

  @Post('requests/:id/still-here')
  @Allow('request.still_here')
  @Documented('requests', 'Says whether the person is still there; no ends the request.', {
    type: RequestState,
  })
  answerStillHere(@Param('id', ParseUUIDPipe) id: string, @Body() body: StillHere): Promise<RequestState> {
    return this.stillHere.run(currentActor(), id, body);
  }

  @Post('requests/:id/take-alarm')
  @Allow('request.take_alarm')
  @Documented('requests', '"I\'m on it": the alarm rings no more, and everybody sees who took it.', {
    type: RequestState,
  })
  take(@Param('id', ParseUUIDPipe) id: string): Promise<RequestState> {
    return this.takeAlarm.run(currentMember(), id);
  }

  @Post('requests/:id/called-back')
  @Allow('request.call_back')
  @Documented('requests', 'The unit was called back after nobody could come.', { type: RequestState })
  calledBack(@Param('id', ParseUUIDPipe) id: string): Promise<RequestState> {
    return this.callBack.done(currentMember(), id);
  }
}
