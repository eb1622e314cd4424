import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import { dispatchRoles, useHasRole } from '../../shared/session.js';

/** Whoever writes has few requests in mind. */
const most = 5;

interface Case {
  id: string;
  caseNumber: string;
}

/**
 * Case numbers to write instead of who somebody is: the channel's own, one's assignments, or the requests that are open.
 *
 * @param own of the request that the channel belongs to
 * @param wanted whether anything was found
 */
export function useCases(own: string | undefined, wanted: boolean): readonly Case[] {
  const dispatches = useHasRole(dispatchRoles);
  const { data } = useQuery({
    queryKey: [...keys.requests('open'), 'cases', dispatches],
    enabled: wanted && own === undefined,
    queryFn: async ({ signal }): Promise<Case[]> => {
      const query = { state: 'open', limit: most } as const;
      const { items } = dispatches
        ? await unwrap(api.GET('/v1/requests', { params: { query }, signal }))
        : await unwrap(api.GET('/v1/assignments', { params: { query }, signal }));
      return items.map(({ id, caseNumber }) => ({ id, caseNumber }));
    },
  });
  return own === undefined ? (data ?? []) : [{ id: own, caseNumber: own }];
}
