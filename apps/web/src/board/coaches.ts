import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { coachesQuery, keys } from '../shared/query.js';

export type Coach = Schemas['CoachListItem'];
export type CoachState = Schemas['CoachState'];

/** In the order a dispatcher looks for somebody. */
export const coachStates: readonly CoachState[] = [
  'free',
  'being_asked',
  'assigned',
  'en_route',
  'with_person',
  'on_call',
  'paused',
  'resting',
  'off_duty',
];

/** Many hints within this time (milliseconds) make one fetch. */
const settle = 600;

/** The coaches, kept fresh: what a request does changes what its coaches do. */
export function useCoaches() {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refresh = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queryClient.invalidateQueries({ queryKey: keys.coaches });
    }, settle);
  };
  useLive('duty.changed', refresh);
  useLive('request.changed', refresh);
  return useQuery({ ...coachesQuery, refetchInterval: 60_000 });
}
