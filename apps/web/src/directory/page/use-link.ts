import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';

/** The address of the page that anybody can open who has it; undefined until it is there, and without a network. */
export function useLink(resourceId: string): string | undefined {
  const link = useQuery({
    queryKey: keys.resourceLink(resourceId),
    // It stays the same until somebody ends it.
    queryFn: () => unwrap(api.POST('/v1/resources/{id}/link', { params: { path: { id: resourceId } } })),
    staleTime: 5 * 60_000,
  });
  return link.data?.url;
}

/** What opens its page now; asked for anew with every new link. */
export const useLiveLinks = (resourceId: string, link: string) =>
  useQuery({
    queryKey: [...keys.resourceLink(resourceId), link],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/v1/resources/{id}/links', { params: { path: { id: resourceId } }, signal })))
        .items,
  });

/** Ends all of them; the next one is another. */
export function useEndLinks(resourceId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST('/v1/resources/{id}/link/revoke', { params: { path: { id: resourceId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.resourceLink(resourceId), exact: true }),
  });
}

/** Texts the link to a person who agreed to it. */
export const useTextPerson = (resourceId: string) =>
  useMutation({
    mutationFn: (body: Schemas['TextPerson']) =>
      unwrap(api.POST('/v1/resources/{id}/texts', { params: { path: { id: resourceId } }, body })),
  });
