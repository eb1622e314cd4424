import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { keys } from '../../shared/query.js';
import type { FactKind } from '../ages.js';

/** One resource with all that is known. */
export const useResource = (id: string) =>
  useQuery({
    queryKey: keys.resource(id),
    queryFn: ({ signal }) => unwrap(api.GET('/v1/resources/{id}', { params: { path: { id } }, signal })),
  });

/** Everything about resources is fetched again: lists, this one, its history. */
function useTold(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['resources'] });
}

/** Says that facts are still right; all that are known, unless kinds are named. */
export function useConfirm(id: string) {
  const { t } = useTranslation('resource');
  const told = useTold();
  return useMutation({
    mutationFn: (kinds: FactKind[] | undefined) =>
      unwrap(
        api.POST('/v1/resources/{id}/confirm', {
          params: { path: { id } },
          body: { ...(kinds && { kinds }) },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: t('confirm.done'), color: 'causeway' });
      return told();
    },
  });
}

/** Tells what came of calling there. */
export function useTellOutcome(id: string) {
  const { t } = useTranslation('resource');
  const told = useTold();
  return useMutation({
    mutationFn: (outcome: Schemas['ResourceOutcome']) =>
      unwrap(api.POST('/v1/resources/{id}/outcomes', { params: { path: { id } }, body: { outcome } })),
    onSuccess: () => {
      notifications.show({ message: t('outcome.thanks'), color: 'causeway' });
      return told();
    },
  });
}

export function useChange(id: string) {
  const told = useTold();
  return useMutation({
    mutationFn: (body: Schemas['ChangeResource']) =>
      unwrap(api.PATCH('/v1/resources/{id}', { params: { path: { id } }, body })),
    onSettled: told,
  });
}

export function usePropose(id: string) {
  const told = useTold();
  return useMutation({
    mutationFn: (body: Schemas['ProposeChange']) =>
      unwrap(api.POST('/v1/resources/{id}/proposals', { params: { path: { id } }, body })),
    onSettled: told,
  });
}

export function useRetire(id: string) {
  const told = useTold();
  const params = { path: { id } };
  return useMutation({
    mutationFn: () => unwrap(api.POST('/v1/resources/{id}/retire', { params })),
    onSettled: told,
  });
}

/** It is there twice: it goes on as the other one. */
export function useMerge(id: string) {
  const told = useTold();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (intoId: string) =>
      unwrap(api.POST('/v1/resources/{id}/merge', { params, body: { intoId } })),
    onSettled: told,
  });
}

export function useBringBack(id: string) {
  const told = useTold();
  const params = { path: { id } };
  return useMutation({
    mutationFn: () => unwrap(api.POST('/v1/resources/{id}/bring-back', { params })),
    onSettled: told,
  });
}

/** Who said what and when, page by page; only once somebody asks. */
export const useHistory = (id: string, isWanted: boolean) =>
  useInfiniteQuery({
    queryKey: keys.resourceHistory(id),
    enabled: isWanted,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/v1/resources/{id}/history', {
          params: { path: { id }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
