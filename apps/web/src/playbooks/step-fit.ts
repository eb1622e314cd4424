import type { Schemas } from '../shared/api.js';
import type { Playbook } from './use-playbooks.js';

type Step = Schemas['ShownStep'];
export type Need = Schemas['Acceptance'];
type Resource = Pick<
  Playbook['resources'][number],
  'accepts' | 'opening' | 'status' | 'retiredAt' | 'phone' | 'capacities'
>;

/**
 * Whether a step is worth a call for this person now: at once; after asking whether they take what she needs; later; or not
 * for her. A step without a resource is something to do.
 */
export type StepFit =
  | { fit: 'now' }
  | { fit: 'do' }
  | { fit: 'ask'; needs: Need[] }
  | { fit: 'later'; at: string | null; because: 'hours' | 'closed' | 'full' }
  | { fit: 'no'; because: 'only_for' | 'not_in_use'; needs: Need[] };

interface Moment {
  /** Minutes since midnight in the organization's zone. */
  minute: number;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);

/** What the clock on the organization's wall shows. */
export function momentIn(timeZone: string, now: number): Moment {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return {
    minute: Number(part('hour')) * 60 + Number(part('minute')),
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1,
  };
}

/** Whether a step's own hours hold. Over midnight they belong to the day on which they began; equal ends mean a whole day. */
export function isWithin(
  { from, until, days }: NonNullable<Step['hours']>,
  { minute, weekday }: Moment,
): boolean {
  const [start, end] = [minuteOf(from), minuteOf(until)];
  const on = (day: number): boolean => days.length === 0 || days.includes(day);
  if (start < end) return on(weekday) && minute >= start && minute < end;
  return (on(weekday) && minute >= start) || (on(dayBefore(weekday)) && minute < end);
}

/** What nobody has said that this resource takes. */
const unsaid = (needs: readonly Need[], { accepts }: Resource): Need[] =>
  needs.filter((need) => !accepts.includes(need));

/** Everything there is was asked for, and nothing is free; a resource that has nothing to count is never full. */
const isFull = ({ capacities }: Resource): boolean =>
  capacities.length > 0 && capacities.every(({ available }) => available === 0);

/**
 * @param needs what this person needs to be taken with: "couples", "no_id"
 * @param resource the directory's card; undefined where the step is only words
 */
export function fitOf(
  step: Step,
  resource: Resource | undefined,
  needs: readonly Need[],
  moment: Moment,
): StepFit {
  if (resource && (resource.retiredAt !== null || resource.status !== 'active'))
    return { fit: 'no', because: 'not_in_use', needs: [] };
  const missing = step.onlyFor.filter((need) => !needs.includes(need));
  if (missing.length > 0) return { fit: 'no', because: 'only_for', needs: missing };
  if (step.hours && !isWithin(step.hours, moment)) return { fit: 'later', at: null, because: 'hours' };
  if (resource?.opening.open === false) return { fit: 'later', at: resource.opening.next, because: 'closed' };
  if (resource && isFull(resource)) return { fit: 'later', at: null, because: 'full' };
  if (!resource) return { fit: 'do' };
  const open = unsaid(needs, resource);
  return open.length > 0 ? { fit: 'ask', needs: open } : { fit: 'now' };
}
