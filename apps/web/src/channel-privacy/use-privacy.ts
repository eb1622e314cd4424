import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';

const key = (what: string) => ['channel-privacy', what] as const;

/** Changes something, and fetches the lists again. */
function useChange<T>(change: (given: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['channel-privacy'] }),
  });
}

export const useKeeping = () =>
  useQuery({
    queryKey: key('keeping'),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/channel-keeping', { signal })),
  });

/** What these days would take away now. */
export const useKeepingPreview = (days: Schemas['KeepingDays'], wanted: boolean) =>
  useQuery({
    queryKey: [...key('preview'), days.messageDays, days.requestDays],
    enabled: wanted,
    queryFn: ({ signal }) => unwrap(api.POST('/v1/channel-keeping/preview', { body: days, signal })),
  });

export const useSetKeeping = () =>
  useChange((body: Schemas['KeepingDays']) => unwrap(api.PUT('/v1/channel-keeping', { body })));

export const useHolds = () =>
  useQuery({
    queryKey: key('holds'),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/legal-holds', { signal })),
  });

export const usePlaceHold = () =>
  useChange((body: Schemas['NewHold']) => unwrap(api.POST('/v1/legal-holds', { body })));

export const useReleaseHold = () =>
  useChange(({ id, reason }: { id: string; reason: string }) =>
    unwrap(api.POST('/v1/legal-holds/{id}/release', { params: { path: { id } }, body: { reason } })),
  );

/** Asked again while one is being made. */
export const useExports = () =>
  useQuery({
    queryKey: key('exports'),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/message-exports', { signal })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((item) => item.state === 'waiting') ? 2_000 : false,
  });

export const useAskExport = () =>
  useChange((body: Schemas['NewExport']) => unwrap(api.POST('/v1/message-exports', { body })));

export const useSentAnyway = () =>
  useQuery({
    queryKey: key('sent-anyway'),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/guard-overrides', { signal })),
  });

export const useReview = () =>
  useChange((id: string) =>
    unwrap(api.POST('/v1/guard-overrides/{id}/review', { params: { path: { id } } })),
  );
