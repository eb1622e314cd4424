import type { components } from '@causeway/contracts';

export type Assignment = components['schemas']['AssignmentView'];

/** The next thing a coach does; the same three steps in person, by video and by phone. */
export type Step = 'set_out' | 'arrive' | 'close';

export function nextStep(assignment: Assignment): Step | null {
  switch (assignment.status) {
    case 'assigned':
      return 'set_out';
    case 'en_route':
      return 'arrive';
    case 'arrived':
      return 'close';
    case 'closed':
    case 'released':
      return null;
  }
}

/** Puts an assignment into the open list, or takes it out when it ended. */
export function applyAssignment(open: readonly Assignment[], changed: Assignment): Assignment[] {
  const others = open.filter((each) => each.id !== changed.id);
  return nextStep(changed) ? [...others, changed] : others;
}

/** The one that asks most: with a person before on the way before not begun. */
export function byUrgency(open: readonly Assignment[]): Assignment[] {
  const order = { arrived: 0, en_route: 1, assigned: 2, closed: 3, released: 3 } as const;
  return [...open].sort(
    (a, b) => order[a.status] - order[b.status] || Date.parse(a.acceptedAt) - Date.parse(b.acceptedAt),
  );
}

/** How an assignment ended that the coach did not close here. */
export type Release = 'cancelled' | 'reassigned' | 'closed';

export function releaseOf(ended: Assignment): Release {
  if (ended.status === 'closed') return 'closed';
  return ended.requestStatus === 'cancelled' || ended.requestStatus === 'unmet' ? 'cancelled' : 'reassigned';
}

/** Minutes that can be chosen for "I'm on my way" and "I can in …". */
export const minuteChoices = [10, 20, 30, 45, 60] as const;

/** The choice that fits the estimated travel time: never less than it, as far as there is one. */
export function suggestedMinutes(travelMinutes: number | null): number {
  const estimate = travelMinutes ?? 20;
  return minuteChoices.find((choice) => choice >= estimate) ?? minuteChoices[minuteChoices.length - 1] ?? 60;
}
