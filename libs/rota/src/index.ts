import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Rota1790000007000 } from './persistence/1790000007000-rota.js';
import { ShiftSeries } from './persistence/shift-series.entity.js';
import { Shift } from './persistence/shift.entity.js';
import { TimeOff } from './persistence/time-off.entity.js';

declare module '@causeway/kernel' {
  interface FactMap {
    /** Something is planned otherwise than before: fetch what is shown. */
    'rota.changed': Record<string, never>;
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'rota.make-shifts': Record<string, never>;
  }
}

export const rotaSchema: FeatureSchema = {
  entities: [ShiftSeries, Shift, TimeOff],
  migrations: [Rota1790000007000],
};

export const rotaJobs = defineJobs({
  'rota.make-shifts': { queue: 'rota', everyMs: 3_600_000 },
});

export { RotaModule } from './rota.module.js';
export { OnCall, type OnCallTurn } from './use-cases/on-call.js';
export { PlanSeries } from './use-cases/plan-series.js';
