import { useQuery } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';

export type Candidate = Schemas['CandidateView'];

/** The ranking of a request, with everybody in it. */
export const useCandidates = (id: string) =>
  useQuery({
    queryKey: keys.candidates(id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/requests/{id}/candidates', { params: { path: { id } }, signal })),
  });
