import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { channelsQuery, keys } from '../../shared/query.js';

/** What changes the list of channels; each mutation leaves the list as the server has it. */
export function useChannelChanges() {
  const queryClient = useQueryClient();
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.channels });
  /** It is there at once, so that it can be opened. */
  const put = (item: Schemas['ChannelItem']): void => {
    queryClient.setQueryData(
      channelsQuery.queryKey,
      (list) => list && { ...list, items: [...list.items.filter(({ id }) => id !== item.id), item] },
    );
    void refresh();
  };
  const at = (id: string) => ({ params: { path: { id } } });
  return {
    direct: useMutation({
      mutationFn: (memberIds: string[]) => unwrap(api.POST('/v1/channels/direct', { body: { memberIds } })),
      onSuccess: put,
    }),
    create: useMutation({
      mutationFn: (body: Schemas['NewTopic']) => unwrap(api.POST('/v1/channels', { body })),
      onSuccess: put,
    }),
    change: useMutation({
      mutationFn: ({ id, body }: { id: string; body: Schemas['WriteTopic'] }) =>
        unwrap(api.PUT('/v1/channels/{id}', { ...at(id), body })),
      onSuccess: put,
    }),
    join: useMutation({
      mutationFn: (id: string) => unwrap(api.POST('/v1/channels/{id}/join', at(id))),
      onSuccess: put,
    }),
    leave: useMutation({
      mutationFn: (id: string) => unwrap(api.POST('/v1/channels/{id}/leave', at(id))),
      onSuccess: refresh,
    }),
    archive: useMutation({
      mutationFn: ({ id, archived }: { id: string; archived: boolean }) =>
        archived
          ? unwrap(api.POST('/v1/channels/{id}/archive', at(id)))
          : unwrap(api.POST('/v1/channels/{id}/reopen', at(id))),
      onSuccess: refresh,
    }),
    invite: useMutation({
      mutationFn: ({ id, invited }: { id: string; invited: boolean }) =>
        invited
          ? unwrap(api.PUT('/v1/channels/{id}/guests', at(id)))
          : unwrap(api.DELETE('/v1/channels/{id}/guests', at(id))),
      onSuccess: refresh,
    }),
    wish: useMutation({
      mutationFn: ({ id, body }: { id: string; body: Schemas['WriteWishes'] }) =>
        unwrap(api.PUT('/v1/channels/{id}/wishes', { ...at(id), body })),
      onSuccess: put,
    }),
    add: useMutation({
      mutationFn: ({ id, memberIds }: { id: string; memberIds: string[] }) =>
        unwrap(api.POST('/v1/channels/{id}/members', { ...at(id), body: { memberIds } })),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: ['channel-people'] }),
    }),
    remove: useMutation({
      mutationFn: ({ id, memberId }: { id: string; memberId: string }) =>
        unwrap(api.DELETE('/v1/channels/{id}/members/{memberId}', { params: { path: { id, memberId } } })),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: ['channel-people'] }),
    }),
  };
}
