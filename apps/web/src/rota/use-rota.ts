import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useNow } from '../shared/clock.js';
import { dayOf } from '../shared/day.js';
import { useLive } from '../shared/live.js';
import { keys } from '../shared/query.js';
import { useMe } from '../shared/session.js';

export type Shift = Schemas['ShiftView'];
export type Swap = Schemas['SwapView'];

/** Today, as the organization's calendar says. */
export function useToday(): string {
  return dayOf(useNow(), useMe().organization.timeZone);
}

/** Fetches again what the rota shows, whenever somebody changes it. */
export function useRotaLive(): void {
  const queryClient = useQueryClient();
  useLive('rota.changed', () => void queryClient.invalidateQueries({ queryKey: keys.rota }));
}

/** The shifts and the coverage of some days. */
export const useRota = (from: string, days: number) =>
  useQuery({
    queryKey: [...keys.rota, 'days', from, days],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota', { params: { query: { from, days } }, signal })),
  });

export const useMyShifts = () =>
  useQuery({
    queryKey: keys.myShifts,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/me/shifts', { signal })),
  });

export const useSeries = () =>
  useQuery({
    queryKey: [...keys.rota, 'series'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/series', { signal })),
  });

/** The coaches by name, as choices of a menu. */
export function useCoachChoices(): { value: string; label: string }[] {
  const coaches = useQuery({
    queryKey: [...keys.rota, 'coaches'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/coaches', { signal })),
  });
  return (coaches.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

export const useSwaps = () =>
  useQuery({
    queryKey: [...keys.rota, 'swaps'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/swaps', { signal })),
  });

export const useTimeOff = () =>
  useQuery({
    queryKey: [...keys.rota, 'time-off'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/time-off', { signal })),
  });

export const useNotes = () =>
  useQuery({
    queryKey: [...keys.rota, 'notes'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/notes', { signal })),
  });

export const useSettings = () =>
  useQuery({
    queryKey: [...keys.rota, 'settings'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/settings', { signal })),
  });

export const useTemplates = () =>
  useQuery({
    queryKey: [...keys.rota, 'templates'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/rota/templates', { signal })),
  });

export const useCalendars = () =>
  useQuery({
    queryKey: [...keys.rota, 'calendars'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/me/calendars', { signal })),
  });

/** Something that changes the rota: fetches it again, says that it is done. */
export function useChange<Given = void, Answer = unknown>(
  change: (given: Given) => Promise<Answer>,
  { done, onDone }: { done?: string; onDone?: (answer: Answer) => void } = {},
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      if (done) notifications.show({ message: done });
      onDone?.(answer);
    },
    onSettled: () =>
      Promise.all([keys.rota, keys.me].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

/** One step of a swap. */
export const swapStep = (id: string, step: 'accept' | 'decline' | 'withdraw' | 'approve' | 'refuse') =>
  unwrap(api.POST(`/v1/rota/swaps/{id}/${step}`, { params: { path: { id } } }));
