import { useEffect, useEffectEvent, useState } from 'react';
import type { ChannelItem } from '../list/channel-list.js';

/**
 * Where the line "new messages" is drawn. It stays where it was when the channel was opened, although reading moves the
 * server's mark on; it is drawn anew when somebody comes back to the page after a while and finds new messages.
 *
 * @param first seq of the oldest event that is held
 * @returns the seq after which messages are new; null for no line
 */
export function useUnreadLine(channel: ChannelItem, first: number): number | null {
  const current = channel.unread > 0 ? channel.lastReadSeq : null;
  const [line, setLine] = useState(current);
  const cameBack = useEffectEvent(() => {
    if (document.visibilityState === 'visible' && current !== null) setLine(current);
  });
  useEffect(() => {
    const listener = (): void => cameBack();
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  }, []);
  // A line above everything that is held says nothing.
  return line !== null && line >= first - 1 ? line : null;
}
