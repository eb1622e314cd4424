import type { acceptances, OneOf } from '@causeway/contracts';

/** When a step is worth a call, in the organization's zone: over midnight when `until` is not after `from`. */
export interface StepHours {
  /** `22:30` */
  from: string;
  until: string;
  /** 1 Monday to 7 Sunday, of the day on which it begins; empty: every day. */
  days: number[];
}

/** One line of a playbook: whom to call, or what to do. */
export interface PlaybookStep {
  /** Of the directory; null: the step is what `say` says. */
  resourceId: string | null;
  /** "Ask for Dana, tell her how long ago the last use was." */
  say: string | null;
  hours: StepHours | null;
  /** The step is only for somebody who needs all of these; empty: for everybody. */
  onlyFor: OneOf<typeof acceptances>[];
}

/**
 * Days until somebody should look whether a playbook still holds. Its facts have ages of their own in the directory; the order and
 * the advice change with seasons and staff, so a quarter is asked for (our own choice, no source).
 */
export const CHECK_AFTER_DAYS = 90;

const DAY = 24 * 3_600_000;

/** When a playbook should be looked through next. */
export const checkAt = (checkedAt: Date): Date => new Date(checkedAt.getTime() + CHECK_AFTER_DAYS * DAY);

/** Numbers of the steps, from 0, that say nothing: neither a resource nor a word. */
export const emptySteps = (steps: readonly PlaybookStep[]): number[] =>
  steps.flatMap(({ resourceId, say }, index) => (resourceId === null && say === null ? [index] : []));
