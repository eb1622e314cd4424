import { TeamModule } from '@causeway/team';
import { Module } from '@nestjs/common';
import { RotaController } from './rota.controller.js';
import { RotaLive } from './rota.live.js';
import { ShiftsController } from './shifts.controller.js';
import { BeginShifts } from './use-cases/begin-shifts.js';
import { ChangeShift } from './use-cases/change-shift.js';
import { HandoffNotes } from './use-cases/handoff-notes.js';
import { MakeShifts } from './use-cases/make-shifts.js';
import { OnCall } from './use-cases/on-call.js';
import { PlanSeries } from './use-cases/plan-series.js';
import { RotaSettings } from './use-cases/rota-settings.js';
import { Shifts } from './use-cases/shifts.js';
import { TakeShift } from './use-cases/take-shift.js';
import { TeamMembers } from './use-cases/team-members.js';
import { TimeOff } from './use-cases/time-off.js';
import { Zone } from './use-cases/zone.js';
import { ShiftViews } from './views/shift-views.js';

@Module({
  imports: [TeamModule],
  controllers: [RotaController, ShiftsController],
  providers: [
    Zone,
    TeamMembers,
    RotaSettings,
    Shifts,
    MakeShifts,
    BeginShifts,
    PlanSeries,
    ChangeShift,
    TakeShift,
    HandoffNotes,
    TimeOff,
    OnCall,
    ShiftViews,
    RotaLive,
  ],
  exports: [OnCall, PlanSeries],
})
export class RotaModule {}
