export { replyTo, visit, type Visit } from './domain/behaviour.js';
export type { Scenario, Site } from './domain/scenario.js';
export { AROUND_THE_CLOCK, type WeeklyShift } from './domain/shifts.js';
export { spreadOf, type Spread } from './domain/spread.js';
export { teamOf } from './domain/team.js';
export { models, simulate, type ModelName, type ModelResult } from './simulate.js';
export { queueAgainstTheory } from './theory.js';
