import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';

export type Sharing = Schemas['HsdsSharingView'];
export type SharedKey = Sharing['keys'][number];

export const useSharing = () =>
  useQuery({
    queryKey: keys.sharing,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/directory/sharing', { signal })),
  });

/** Changes who may read the directory, and fetches it again. */
function useStep<Given, Answer>(step: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSettled: () => client.invalidateQueries({ queryKey: keys.sharing }),
  });
}

export const useSetSharing = () =>
  useStep((body: Schemas['SetHsdsSharing']) => unwrap(api.PUT('/v1/directory/sharing', { body })));

export const useCreateKey = () =>
  useStep((label: string) => unwrap(api.POST('/v1/directory/sharing/keys', { body: { label } })));

export const useRevokeKey = (id: string) =>
  useStep(() => unwrap(api.POST('/v1/directory/sharing/keys/{id}/revoke', { params: { path: { id } } })));
