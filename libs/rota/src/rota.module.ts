import { Module } from '@nestjs/common';
import { RotaController } from './rota.controller.js';
import { MakeShifts } from './use-cases/make-shifts.js';
import { OnCall } from './use-cases/on-call.js';
import { PlanSeries } from './use-cases/plan-series.js';
import { TeamMembers } from './use-cases/team-members.js';
import { Zone } from './use-cases/zone.js';

@Module({
  controllers: [RotaController],
  providers: [Zone, TeamMembers, MakeShifts, PlanSeries, OnCall],
  exports: [OnCall, PlanSeries],
})
export class RotaModule {}
