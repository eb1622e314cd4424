import type { assignmentStatuses, OneOf } from '@causeway/contracts';

export type AssignmentStatus = OneOf<typeof assignmentStatuses>;

/** In which a coach holds the request. */
export const heldStatuses = ['assigned', 'en_route', 'arrived'] as const satisfies AssignmentStatus[];

/** What a coach can say about an assignment. */
export type Step = 'en_route' | 'arrived' | 'closed' | 'handed_back';

/** From which states each step can be taken. A coach may forget to say "on my way"; nobody can un-arrive. */
const allowed: Record<Step, readonly AssignmentStatus[]> = {
  en_route: ['assigned', 'en_route'],
  arrived: ['assigned', 'en_route'],
  closed: heldStatuses,
  // Also beside the person: what calls her away does not ask where she is.
  handed_back: heldStatuses,
};

export const canTake = (step: Step, status: AssignmentStatus): boolean => allowed[step].includes(status);
