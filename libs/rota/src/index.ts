import { defineJobs, type FeatureSchema } from '@causeway/platform';
import type { OneOf, shiftRoles, swapStatuses } from '@causeway/contracts';
import { Rota1790000007000 } from './persistence/1790000007000-rota.js';
import { ShiftBegins1790000007002 } from './persistence/1790000007002-shift-begins.js';
import { RotaSettings1790000007003 } from './persistence/1790000007003-rota-settings.js';
import { Swaps1790000007004 } from './persistence/1790000007004-swaps.js';
import { CoverageGaps1790000018000 } from './persistence/1790000018000-coverage-gaps.js';
import { TimeOffTurns1790000023000 } from './persistence/1790000023000-time-off-turns.js';
import { CalendarFeed } from './persistence/calendar-feed.entity.js';
import { CoverageGap } from './persistence/coverage-gap.entity.js';
import { HandoffNote } from './persistence/handoff-note.entity.js';
import { RotaSettingsRow } from './persistence/rota-settings.entity.js';
import { ShiftSeries } from './persistence/shift-series.entity.js';
import { ShiftSwap } from './persistence/shift-swap.entity.js';
import { ShiftTemplate } from './persistence/shift-template.entity.js';
import { Shift } from './persistence/shift.entity.js';
import { TimeOff } from './persistence/time-off.entity.js';

interface ShiftTurn {
  shiftId: string;
  memberId: string;
  role: OneOf<typeof shiftRoles>;
  startsAt: Date;
  endsAt: Date;
}

declare module '@causeway/kernel' {
  interface FactMap {
    /** A coach's shift begins within half an hour. */
    'shift.starting': ShiftTurn;
    /** A coach is on call now; a primary was put on duty. */
    'shift.started': ShiftTurn;
    /** Somebody else has a shift, or has it no longer; null is nobody. */
    'shift.given': {
      shiftId: string;
      fromMemberId: string | null;
      toMemberId: string | null;
      /** A swap that was agreed on, of which `swap.changed` tells. */
      swapped: boolean;
      byMemberId: string | null;
    };
    /** A series was planned, or a shift was moved: these coaches have other shifts ahead than before. */
    'shifts.planned': { subjectId: string; memberIds: string[]; byMemberId: string | null };
    /** A swap was proposed or answered; null asks everybody. */
    'swap.changed': {
      swapId: string;
      status: OneOf<typeof swapStatuses>;
      fromMemberId: string;
      toMemberId: string | null;
      byMemberId: string | null;
    };
    /** In the days ahead fewer are on call than needed, and nobody was told yet. */
    'coverage.gap_ahead': { gapId: string; endsAt: Date };
    /** Something is planned otherwise than before: fetch what is shown. */
    'rota.changed': Record<string, never>;
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'rota.make-shifts': Record<string, never>;
    'rota.sweep': Record<string, never>;
    'rota.watch-coverage': Record<string, never>;
  }
}

export const rotaSchema: FeatureSchema = {
  entities: [
    ShiftSeries,
    Shift,
    TimeOff,
    HandoffNote,
    RotaSettingsRow,
    ShiftSwap,
    ShiftTemplate,
    CalendarFeed,
    CoverageGap,
  ],
  migrations: [
    Rota1790000007000,
    ShiftBegins1790000007002,
    RotaSettings1790000007003,
    Swaps1790000007004,
    CoverageGaps1790000018000,
    TimeOffTurns1790000023000,
  ],
};

export const rotaJobs = defineJobs({
  'rota.make-shifts': { queue: 'team', everyMs: 3_600_000 },
  'rota.sweep': { queue: 'team', everyMs: 15_000 },
  'rota.watch-coverage': { queue: 'team', everyMs: 300_000 },
});

export { RotaModule } from './rota.module.js';
export { OnCall, type OnCallTurn } from './use-cases/on-call.js';
export { PlanSeries } from './use-cases/plan-series.js';
export { RotaSettings } from './use-cases/rota-settings.js';
