import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { api, unwrap } from '../../shared/api.js';
import { channelsQuery } from '../../shared/query.js';

/** A lively channel is marked at most this often, in milliseconds. */
const pause = 1_200;

/**
 * Tells the server how far a channel was read. Read marks are events that everybody receives, so they are sent only for
 * messages of others, only forward, throttled, and only while the page is really being looked at.
 *
 * @returns a function that takes the seq of the newest message of others that was on the screen
 */
export function useReadMarker(channelId: string, lastReadSeq: number): (seq: number) => void {
  const queryClient = useQueryClient();
  const seen = useRef(0);
  const marked = useRef(lastReadSeq);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    marked.current = Math.max(marked.current, lastReadSeq);
  }, [lastReadSeq]);

  const mark = useCallback(async () => {
    timer.current = undefined;
    const seq = seen.current;
    if (seq <= marked.current || document.visibilityState !== 'visible') return;
    try {
      const state = await unwrap(
        api.POST('/v1/channels/{id}/read', { params: { path: { id: channelId } }, body: { seq } }),
      );
      marked.current = Math.max(marked.current, state.lastReadSeq);
      queryClient.setQueryData(
        channelsQuery.queryKey,
        (list) =>
          list && {
            ...list,
            items: list.items.map((item) => (item.id === channelId ? { ...item, ...state } : item)),
          },
      );
    } catch {
      // Reading is marked again with the next message seen; nobody needs to know.
    }
  }, [channelId, queryClient]);

  const schedule = useCallback(() => {
    if (seen.current > marked.current) timer.current ??= setTimeout(() => void mark(), pause);
  }, [mark]);

  useEffect(() => {
    document.addEventListener('visibilitychange', schedule);
    return () => {
      document.removeEventListener('visibilitychange', schedule);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [schedule]);

  return useCallback(
    (seq: number) => {
      seen.current = Math.max(seen.current, seq);
      schedule();
    },
    [schedule],
  );
}
