import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLive } from '../shared/live.js';
import { channelsQuery, keys } from '../shared/query.js';

/** Messages of a lively minute are counted once, in milliseconds. */
const settle = 1_000;

/** How many messages the member has not read, over all channels. */
export function useUnreadCount(): number {
  const queryClient = useQueryClient();
  const waiting = useRef(false);
  useLive('channel.event', () => {
    if (waiting.current) return;
    waiting.current = true;
    setTimeout(() => {
      waiting.current = false;
      void queryClient.invalidateQueries({ queryKey: keys.channels, exact: true });
    }, settle);
  });
  const channels = useQuery(channelsQuery);
  return channels.data?.items.reduce((sum, channel) => sum + channel.unread, 0) ?? 0;
}
