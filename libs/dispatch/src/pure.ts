// The policy alone: what simulations and planners drive, without a database, a clock, or a framework to wait for.
export { decide } from './domain/decide.js';
export { rank, type Candidate } from './domain/matching.js';
export { assignAtLeastCost } from './domain/assignment-problem.js';
export { checkLadder } from './domain/check-ladder.js';
export type { Decision, Plan } from './domain/plan.js';
export { completePolicy, defaultPolicy, type DispatchMode, type Policy } from './domain/policy.js';
export { travelBetween, type Place, type Travel } from './domain/travel.js';
export type {
  AssignmentState,
  CoachState,
  OfferState,
  RequestState,
  Situation,
  Visit,
  WaitingRequest,
} from './domain/situation.js';
