import { useQuery } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import { useHasRole } from '../../shared/session.js';

export type Partner = Schemas['PartnerDetail'];

/** Partners and agreements are the supervisor's and the administrator's to change. */
export const useMayEdit = (): boolean => useHasRole(['supervisor', 'administrator']);

/** Whom the organization has agreements with: some dozens at the most. */
export function usePartners() {
  return useQuery({
    queryKey: keys.partners,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/partners', { params: { query: { limit: 100 } }, signal })),
  });
}

export function usePartner(id: string | undefined) {
  return useQuery({
    queryKey: keys.partner(id ?? ''),
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/partners/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });
}
