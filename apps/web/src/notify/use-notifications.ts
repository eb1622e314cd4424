import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { keys } from '../shared/query.js';
import { useMe } from '../shared/session.js';

export type NotificationItem = Schemas['NotificationItem'];

/** What the member was told, the newest first, page by page. */
export function useNotifications() {
  const me = useMe();
  const queryClient = useQueryClient();
  useLive('notification.changed', ({ memberId }) => {
    if (memberId === me.id) void queryClient.invalidateQueries({ queryKey: keys.notifications });
  });
  return useInfiniteQuery({
    queryKey: keys.notifications,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/notifications', {
          params: { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** How many were not read yet. */
export const useUnreadNotifications = (): number => useNotifications().data?.pages[0]?.unread ?? 0;

/** Marks one (by its id, or by what it is about) or all as read. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id?: string) => unwrap(api.POST('/v1/notifications/read', { body: id ? { id } : {} })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.notifications }),
  });
}
