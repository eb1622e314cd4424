import { useEffect, useEffectEvent, useState } from 'react';
import type { ChannelItem } from '../list/channel-list.js';
import type { ChannelLog } from '../log/log.js';

/**
 * Where the line "new messages" is drawn. It stays where it was when the channel was opened, although reading moves the
 * server's mark on; it is drawn anew when somebody comes back to the page after a while and finds new messages.
 *
 * @returns the seq after which messages are new; null for no line
 */
export function useUnreadLine(channel: ChannelItem, log: ChannelLog): number | null {
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
  return line !== null && line >= log.first - 1 ? line : null;
}
