import { useQuery } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';

export type Candidate = Schemas['CandidateView'];

/** The ranking of a request, with everybody in it; for another way to meet than they are asked for now when one is wished. */
export const useCandidates = (id: string, modality: Schemas['Modality'] | null = null) =>
  useQuery({
    queryKey: [...keys.candidates(id), modality],
    // Another way of meeting keeps the list in sight; another request's list would be wrong.
    placeholderData: (before: Schemas['CandidateList'] | undefined, query) =>
      query?.queryKey[2] === id ? before : undefined,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/requests/{id}/candidates', {
          params: { path: { id }, query: modality ? { modality } : {} },
          signal,
        }),
      ),
  });
