import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';

export type Playbook = Schemas['PlaybookView'];

/** Who to call and when, per situation: some tens at the most. */
export function usePlaybooks() {
  return useQuery({
    queryKey: keys.playbooks,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/playbooks', { signal })),
  });
}

/** One, with the cards of its resources. */
export function usePlaybook(id: string) {
  return useQuery({
    queryKey: keys.playbook(id),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/playbooks/{id}', { params: { path: { id } }, signal })),
    // Doors open and close while somebody reads it.
    refetchInterval: 60_000,
  });
}

export function usePlaybookHistory(id: string, wanted: boolean) {
  return useQuery({
    queryKey: keys.playbookHistory(id),
    enabled: wanted,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/playbooks/{id}/history', { params: { path: { id } }, signal })),
  });
}

/** Keeps what the server answered, and has the list fetched anew. */
function useKept() {
  const queryClient = useQueryClient();
  return async (playbook: Playbook): Promise<void> => {
    queryClient.setQueryData(keys.playbook(playbook.id), playbook);
    await queryClient.invalidateQueries({ queryKey: keys.playbooks, exact: true });
    await queryClient.invalidateQueries({ queryKey: keys.playbookHistory(playbook.id) });
  };
}

/** @param playbook the one to change; a new one without it */
export function useSavePlaybook(playbook?: Playbook) {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: Schemas['WritePlaybook']) =>
      playbook
        ? unwrap(
            api.PUT('/v1/playbooks/{id}', {
              params: { path: { id: playbook.id } },
              body: { ...body, version: playbook.version },
            }),
          )
        : unwrap(api.POST('/v1/playbooks', { body })),
    onSuccess: kept,
  });
}

/** "I looked through it, and it still holds." */
export function useCheckPlaybook(id: string) {
  const kept = useKept();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/v1/playbooks/{id}/check', { params: { path: { id } } })),
    onSuccess: kept,
  });
}

export function useRetirePlaybook(id: string) {
  const kept = useKept();
  return useMutation({
    mutationFn: (retired: boolean) =>
      unwrap(api.POST('/v1/playbooks/{id}/retire', { params: { path: { id } }, body: { retired } })),
    onSuccess: kept,
  });
}
