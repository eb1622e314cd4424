import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { keys } from '../shared/query.js';

export type PassedMessage = Schemas['SmsMessageItem'];

/** What is known of coaches' text messages that wait for a reader. */
export interface PassedMessages {
  /** The oldest first, as far as they were fetched. */
  messages: readonly PassedMessage[];
  /** How many wait altogether. */
  waiting: number;
  /** When the newest came; null when none waits. */
  latestAt: string | null;
  /** Why further ones could not be fetched. */
  error: Error | null;
  /** Fetches further ones; none when there are no more. */
  more: (() => void) | undefined;
  fetching: boolean;
}

/** Coaches' text messages that wait for somebody who dispatches, page by page. */
export function usePassedMessages(): PassedMessages {
  const queryClient = useQueryClient();
  useLive('sms.changed', () => void queryClient.invalidateQueries({ queryKey: keys.smsMessages }));
  const query = useInfiniteQuery({
    queryKey: keys.smsMessages,
    // Somebody has to read them, even where a hint got lost.
    refetchInterval: 60_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/sms-messages', {
          params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  const last = pages.at(-1);
  return {
    messages: pages.flatMap(({ items }) => items),
    waiting: last?.waiting ?? 0,
    latestAt: last?.latestAt ?? null,
    error: query.isFetchNextPageError ? query.error : null,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    fetching: query.isFetchingNextPage,
  };
}

/** Says that one was taken care of. */
export function useSettleMessage(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/v1/sms-messages/{id}/settle', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.smsMessages }),
  });
}
