/**
 * For how many days messages may be kept, at least and at the most. No federal rule sets a time for a team's chat: 42 CFR Part 2 and
 * HIPAA bind records of care, which are elsewhere here. Less than a week would take from supervisors what they have to look at; seven years
 * is the longest that states ask for records of adults, and more than that nobody needs of a chat.
 */
export const keepingLimits = { least: 7, most: 2_557 } as const;

/** What holds until somebody sets it: the organization's and the request threads' days. */
export const ordinaryKeeping = { messageDays: 90, requestDays: 90 } as const;

/** A deleted message can be brought into a legal hold for so long; then it is really gone. In milliseconds. */
export const ERASE_DELETED_AFTER_MS = 24 * 60 * 60_000;

const DAY_MS = 24 * 60 * 60_000;

/**
 * Messages from before it are past their time. Whole days of UTC: a channel then says at most once a day that something went.
 * @param days that messages are kept
 */
export const keptSince = (now: Date, days: number): Date =>
  new Date(Math.floor((now.getTime() - days * DAY_MS) / DAY_MS) * DAY_MS);
