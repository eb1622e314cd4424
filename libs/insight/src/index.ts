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
export * from './pure.js';
