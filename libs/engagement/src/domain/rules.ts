import type { followUpSteps, OneOf } from '@causeway/contracts';

export type Step = OneOf<typeof followUpSteps>;

/** An organization's own rules for calls after an engagement. */
export interface FollowUpRules {
  /** Which calls are made at all. */
  steps: readonly Step[];
  /** How many weekly calls there are before the person is asked whether to go on. */
  weeks: number;
  /** Wall times (`HH:MM`) between which calls are put that nobody wished for at another time. */
  callsFrom: string;
  callsUntil: string;
  /** How often a call is tried before it counts as not reached. */
  attempts: number;
  /** Days after which a call that nobody made is over. */
  expireAfterDays: number;
}

/**
 * What holds until an organization chooses otherwise. Weekly for twelve weeks is CCAR's telephone recovery support; the
 * first day and the first week are when most are lost.
 */
export const defaultRules: FollowUpRules = {
  steps: ['day_1', 'day_7', 'day_30', 'day_90', 'weekly'],
  weeks: 12,
  callsFrom: '09:00',
  callsUntil: '20:00',
  attempts: 3,
  expireAfterDays: 6,
};

/** What the person wishes for the calls. */
export interface Wishes {
  /** 1 is Monday, 7 is Sunday; null: any day. */
  weekday: number | null;
  /** Wall time, `HH:MM`; null: any time. */
  time: string | null;
}
