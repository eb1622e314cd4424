import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Staffing1790000012000 } from './staffing/1790000012000-staffing.js';
import { StaffingPlan } from './staffing/staffing-plan.entity.js';

declare module '@causeway/platform' {
  interface JobPayloads {
    'insight.plan-staffing': { organizationId: string; planId: string };
    'insight.sweep-plans': Record<string, never>;
  }
}

export const insightSchema: FeatureSchema = {
  entities: [StaffingPlan],
  migrations: [Staffing1790000012000],
};

export const insightJobs = defineJobs({
  'insight.plan-staffing': { queue: 'insight', dedupe: ({ planId }) => planId },
  'insight.sweep-plans': { queue: 'insight', everyMs: 60_000 },
});

export { InsightModule } from './insight.module.js';
export { replyTo, visit, type Visit } from './domain/behaviour.js';
export type { Scenario, Site } from './domain/scenario.js';
export { AROUND_THE_CLOCK, type WeeklyShift } from './domain/shifts.js';
export { spreadOf, type Spread } from './domain/spread.js';
export { teamOf } from './domain/team.js';
export { models, simulate, type ModelName, type ModelResult } from './simulate.js';
export { queueAgainstTheory } from './theory.js';
export {
  confidenceIn,
  HOURS_OF_WEEK,
  LEAST_REQUESTS,
  LEAST_WEEKS,
  type DemandHistory,
} from './domain/demand-profile.js';
export type { StaffingAnswer, StaffingGoal } from './domain/staffing.js';
export { planWithDispatch } from './plan.js';
