import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import { ProposeSwap as ProposeSwapBody, RotaCoachList, SwapList } from './swaps.dto.js';
import { AnswerSwap } from './use-cases/answer-swap.js';
import { ProposeSwap } from './use-cases/propose-swap.js';
import { TeamMembers } from './use-cases/team-members.js';
import { SwapViews } from './views/swap-views.js';

@Controller('v1/rota')
export class SwapsController {
  constructor(
    private readonly views: SwapViews,
    private readonly proposing: ProposeSwap,
    private readonly answer: AnswerSwap,
    private readonly members: TeamMembers,
  ) {}

  @Get('coaches')
  @Allow('rota.read')
  @Documented('rota', 'The coaches by name: whom shifts are for, and whom one can ask.', {
    type: RotaCoachList,
  })
  coaches(): Promise<RotaCoachList> {
    return this.members.coaches(currentActor().organizationId);
  }

  @Get('swaps')
  @Allow('swap.read')
  @Documented('rota', 'Swaps that wait for an answer: those I have to do with; for dispatchers, all.', {
    type: SwapList,
  })
  list(): Promise<SwapList> {
    return this.views.open(currentMember());
  }

  @Post('swaps')
  @Allow('swap.propose')
  @Documented('rota', 'Asks a colleague, or all, to take a shift of mine.', { status: 204 })
  propose(@Body() body: ProposeSwapBody): Promise<void> {
    return this.proposing.run(currentMember(), body);
  }

  @Post('swaps/:id/accept')
  @Allow('swap.propose')
  @Documented('rota', 'I take the shift, at once or when a dispatcher agrees.', { status: 204 })
  accept(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.answer.run(currentMember(), id, 'accept');
  }

  @Post('swaps/:id/decline')
  @Allow('swap.propose')
  @Documented('rota', 'I was asked, and cannot.', { status: 204 })
  decline(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.answer.run(currentMember(), id, 'decline');
  }

  @Post('swaps/:id/withdraw')
  @Allow('swap.propose')
  @Documented('rota', 'I asked, and keep the shift after all.', { status: 204 })
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.answer.run(currentMember(), id, 'withdraw');
  }

  @Post('swaps/:id/approve')
  @Allow('swap.decide')
  @Documented('rota', 'The swap counts now.', { status: 204 })
  approve(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.answer.run(currentMember(), id, 'approve');
  }

  @Post('swaps/:id/refuse')
  @Allow('swap.decide')
  @Documented('rota', 'The swap does not take place.', { status: 204 })
  refuse(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.answer.run(currentMember(), id, 'refuse');
  }
}
