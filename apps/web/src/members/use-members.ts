import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';

export type Member = Schemas['MemberView'];

/** Everybody, by name: an organization has so many people that one list holds them. */
export const useMembers = () =>
  useQuery({
    queryKey: keys.members,
    queryFn: async ({ signal }) => {
      const items: Member[] = [];
      for (let cursor = ''; ;) {
        const query = { limit: 100, ...(cursor ? { cursor } : {}) };
        const page = await unwrap(api.GET('/v1/members', { params: { query }, signal }));
        items.push(...page.items);
        if (!page.nextCursor) return items;
        cursor = page.nextCursor;
      }
    },
  });

/** Shows people as they are now, here and wherever else they are shown. */
export function useMembersChanged(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [keys.members, keys.coaches, keys.me, keys.rota, ['coach-profile']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
}
