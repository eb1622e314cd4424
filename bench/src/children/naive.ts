import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { answer, input } from '../support/answering.js';
import { sustain, type Done, type Load } from '../support/load.js';
import { NaiveForm, NaiveIntake, type NaiveRequest } from '../support/naive.js';
import { requestBody } from '../support/request-body.js';

/** Where it listens; or that it be called in this very process: no HTTP, no check of the form. */
export type NaiveQuestion = { ask: 'url' } | ({ ask: 'load' } & Load);
export type NaiveAnswer = { url: string } | Done;

const intake = await NaiveIntake.open(input<{ databaseUrl: string }>().databaseUrl);

@Controller()
class NaiveController {
  @Post('requests')
  create(@Body() form: NaiveForm): Promise<NaiveRequest> {
    return intake.submit(form);
  }
}

@Module({ controllers: [NaiveController] })
class NaiveModule {}

const app = await NestFactory.create<NestFastifyApplication>(NaiveModule, new FastifyAdapter(), {
  logger: false,
});
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(0, '127.0.0.1');
let number = 0;

answer<NaiveQuestion, NaiveAnswer>(async (question) => {
  if (question.ask === 'url') return { url: await app.getUrl() };
  return sustain(question, async () => void (await intake.submit(requestBody(number++))));
});
