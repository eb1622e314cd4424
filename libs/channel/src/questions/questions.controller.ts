import { Allow, currentMember, Documented } from '@causeway/platform';
import { Body, Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { OpenQuestions } from './open-questions.js';
import { QuestionLife } from './question-life.js';
import { AnswerQuestion, QuestionList } from './questions.dto.js';

@Controller('v1')
export class QuestionsController {
  constructor(
    private readonly open: OpenQuestions,
    private readonly life: QuestionLife,
  ) {}

  @Get('questions')
  @Allow('question.list')
  @Documented('channels', 'What the team was asked and has not answered yet, in my channels.', {
    type: QuestionList,
  })
  list(): Promise<QuestionList> {
    return this.open.list(currentMember());
  }

  @Post('channels/:id/messages/:seq/question/claim')
  @Allow('channel.manage')
  @Documented('channels', 'Says that I am looking for the answer.', { status: 204 })
  claim(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<void> {
    return this.life.step(currentMember(), id, seq, 'claimed');
  }

  @Post('channels/:id/messages/:seq/question/release')
  @Allow('channel.manage')
  @Documented('channels', 'Says that I am not looking any more; the team is asked again.', { status: 204 })
  release(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<void> {
    return this.life.step(currentMember(), id, seq, 'released');
  }

  @Post('channels/:id/messages/:seq/question/answer')
  @Allow('channel.manage')
  @Documented('channels', 'Says that it is answered, and by which message.', { status: 204 })
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seq', ParseIntPipe) seq: number,
    @Body() { answer }: AnswerQuestion,
  ): Promise<void> {
    return this.life.step(currentMember(), id, seq, 'answered', answer ?? null);
  }

  @Post('channels/:id/messages/:seq/question/reopen')
  @Allow('channel.manage')
  @Documented('channels', 'Says that it is not answered after all.', { status: 204 })
  reopen(@Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<void> {
    return this.life.step(currentMember(), id, seq, 'reopened');
  }
}
