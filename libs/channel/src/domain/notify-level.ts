import type { channelKinds, notifyLevels, OneOf } from '@causeway/contracts';

export type NotifyLevel = OneOf<typeof notifyLevels>;

/**
 * Of what somebody is told who has chosen nothing: of everything where few talk to one another, else when called.
 * @param joined whether they were taken in, and are not there only because of their role
 */
export const usualLevel = (kind: OneOf<typeof channelKinds>, joined: boolean): NotifyLevel =>
  kind === 'direct' || (kind === 'request' && joined) ? 'all' : 'mentions';

interface Wish {
  level: NotifyLevel;
  mutedUntil: Date | null;
}

/** Whether somebody is told of a message. @param called whether it calls them */
export function isTold({ level, mutedUntil }: Wish, called: boolean, now: Date): boolean {
  if (level === 'none' || (mutedUntil !== null && mutedUntil > now)) return false;
  return called || level === 'all';
}
