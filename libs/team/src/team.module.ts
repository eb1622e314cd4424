import { Module } from '@nestjs/common';
import { TeamController } from './team.controller.js';
import { Coaches } from './use-cases/coaches.js';
import { Duty } from './use-cases/duty.js';

@Module({
  controllers: [TeamController],
  providers: [Duty, Coaches],
  exports: [Duty, Coaches],
})
export class TeamModule {}
