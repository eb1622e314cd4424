import { useMutation, useQuery } from '@tanstack/react-query';
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

/** Texts the link to a person who agreed to it. */
export const useTextPerson = (resourceId: string) =>
  useMutation({
    mutationFn: (body: Schemas['TextPerson']) =>
      unwrap(api.POST('/v1/resources/{id}/texts', { params: { path: { id: resourceId } }, body })),
  });
