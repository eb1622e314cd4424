import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../shared/api.js';
import { useLive } from '../../shared/live.js';
import { peopleQuery } from '../queries.js';

const nobody: readonly Schemas['Person'][] = [];

/** The team, with who is on duty and who has the app open; empty until it is known. */
export function usePeople(): readonly Schemas['Person'][] {
  return useQuery(peopleQuery).data?.items ?? nobody;
}

/** Keeps {@link usePeople} true: once for the whole app. */
export function useLivePeople(): void {
  const queryClient = useQueryClient();
  useLive('presence.changed', ({ came, went }) => {
    const online = new Map([
      ...went.map((id) => [id, false] as const),
      ...came.map((id) => [id, true] as const),
    ]);
    queryClient.setQueryData(
      peopleQuery.queryKey,
      (list) =>
        list && {
          items: list.items.map((each) => ({ ...each, online: online.get(each.id) ?? each.online })),
        },
    );
  });
  useLive('duty.changed', () => {
    if (queryClient.getQueryData(peopleQuery.queryKey)) {
      void queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey });
    }
  });
}
