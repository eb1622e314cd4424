// The simulator alone, without a server to wait for.
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
