import { TeamModule } from '@causeway/team';
import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.js';
import { ReportsController } from './reports.controller.js';
import { Plans } from './persistence/plans.js';
import { RotaController } from './rota.controller.js';
import { RotaLive } from './rota.live.js';
import { ShiftsController } from './shifts.controller.js';
import { SwapsController } from './swaps.controller.js';
import { AnswerSwap } from './use-cases/answer-swap.js';
import { BeginShifts } from './use-cases/begin-shifts.js';
import { CalendarFeeds } from './use-cases/calendar-feeds.js';
import { ChangeShift } from './use-cases/change-shift.js';
import { HandoffNotes } from './use-cases/handoff-notes.js';
import { LeaveRota } from './use-cases/leave-rota.js';
import { MoveToZone } from './use-cases/move-to-zone.js';
import { MakeShifts } from './use-cases/make-shifts.js';
import { OnCall } from './use-cases/on-call.js';
import { PlanSeries } from './use-cases/plan-series.js';
import { ProposeSwap } from './use-cases/propose-swap.js';
import { RotaSettings } from './use-cases/rota-settings.js';
import { Shifts } from './use-cases/shifts.js';
import { TakeShift } from './use-cases/take-shift.js';
import { TeamMembers } from './use-cases/team-members.js';
import { Templates } from './use-cases/templates.js';
import { TimeOffTurns } from './use-cases/time-off-turns.js';
import { TimeOff } from './use-cases/time-off.js';
import { WatchCoverage } from './use-cases/watch-coverage.js';
import { Zone } from './use-cases/zone.js';
import { CalendarText } from './views/calendar-text.js';
import { HoursReport } from './views/hours-report.js';
import { ShiftViews } from './views/shift-views.js';
import { SwapViews } from './views/swap-views.js';

@Module({
  imports: [TeamModule],
  controllers: [RotaController, ShiftsController, SwapsController, CalendarsController, ReportsController],
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
    ProposeSwap,
    AnswerSwap,
    Templates,
    CalendarFeeds,
    CalendarText,
    HoursReport,
    SwapViews,
    TimeOff,
    TimeOffTurns,
    OnCall,
    ShiftViews,
    WatchCoverage,
    Plans,
    LeaveRota,
    MoveToZone,
    RotaLive,
  ],
  exports: [OnCall, PlanSeries, RotaSettings],
})
export class RotaModule {}
