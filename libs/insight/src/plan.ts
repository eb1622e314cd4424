import { defaultPolicy, travelBetween, type Policy } from '@causeway/dispatch/pure';
import { planStaffing, type StaffingAnswer, type StaffingQuestion } from './domain/staffing.js';
import type { Surroundings } from './domain/staffing-world.js';
import { DispatchModel, waysOf } from './dispatch-model.js';

interface Question extends Omit<StaffingQuestion, 'modelOf' | 'surroundings'> {
  surroundings: Omit<Surroundings, 'travelMinutes'>;
  /** How requests of a facility are dispatched, by its index; left out: as delivered. Where people choose by hand: one after the other. */
  policyAt?: (facility: number) => Policy;
}

/** {@link planStaffing} with the policy that dispatches, and its estimate of a drive. */
export const planWithDispatch = ({
  policyAt = () => defaultPolicy,
  ...question
}: Question): Generator<number, StaffingAnswer> =>
  planStaffing({
    ...question,
    surroundings: {
      ...question.surroundings,
      travelMinutes: (from, to) => travelBetween(from, to)?.minutes ?? null,
    },
    modelOf: (scenario) => new DispatchModel(scenario, undefined, waysOf(policyAt)),
  });
