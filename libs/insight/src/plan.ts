import { travelBetween } from '@causeway/dispatch';
import { planStaffing, type StaffingAnswer, type StaffingQuestion } from './domain/staffing.js';
import type { Surroundings } from './domain/staffing-world.js';
import { DispatchModel } from './dispatch-model.js';

interface Question extends Omit<StaffingQuestion, 'modelOf' | 'surroundings'> {
  surroundings: Omit<Surroundings, 'travelMinutes'>;
}

/** {@link planStaffing} with the policy that dispatches, and its estimate of a drive. */
export const planWithDispatch = (question: Question): Generator<number, StaffingAnswer> =>
  planStaffing({
    ...question,
    surroundings: {
      ...question.surroundings,
      travelMinutes: (from, to) => travelBetween(from, to)?.minutes ?? null,
    },
    modelOf: (scenario) => new DispatchModel(scenario),
  });
