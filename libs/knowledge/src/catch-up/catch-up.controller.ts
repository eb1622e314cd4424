import { Allow, currentMember, Documented } from '@causeway/platform';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CatchUp, MarkSeen } from './catch-up.dto.js';
import { CatchUps } from './catch-ups.js';
import { LastHere } from './last-here.js';

@Controller('v1/catch-up')
export class CatchUpController {
  constructor(
    private readonly catchUps: CatchUps,
    private readonly lastHere: LastHere,
  ) {}

  @Get()
  @Allow('catch_up.read')
  @Documented('catch-up', 'What changed since I was last here.', { type: CatchUp })
  read(): Promise<CatchUp> {
    return this.catchUps.for(currentMember());
  }

  @Post('seen')
  @Allow('catch_up.seen')
  @Documented('catch-up', 'I have seen what changed up to then.', { status: 204 })
  seen(@Body() { until }: MarkSeen): Promise<void> {
    return this.lastHere.move(currentMember(), new Date(until));
  }
}
