import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { keys, meQuery } from '../shared/query.js';
import { useMe } from '../shared/session.js';

/** On duty or off: one tap, shown at once, taken back if the server refuses. */
export function useDuty() {
  const queryClient = useQueryClient();
  const me = useMe();
  const show = (duty: Schemas['Duty']): void =>
    void queryClient.setQueryData(meQuery.queryKey, (shown) => shown && { ...shown, duty });

  useLive('duty.changed', ({ coachId }) => {
    if (coachId === me.id) void queryClient.invalidateQueries({ queryKey: keys.me });
  });
  const set = useMutation({
    mutationFn: (onDuty: boolean) => unwrap(api.PUT('/v1/me/duty', { body: { onDuty } })),
    // One tap after another: the server hears them in the order of the taps.
    scope: { id: 'duty' },
    onMutate: (onDuty) => {
      show({ onDuty, since: null, expiresAt: null, pausedUntil: null });
      return me.duty;
    },
    onSuccess: (duty) => {
      show(duty);
      // Whoever begins her duty is offered what changed.
      void queryClient.invalidateQueries({ queryKey: keys.catchUp });
    },
    onError: (_error, _onDuty, before) => before && show(before),
  });
  return { duty: me.duty, set };
}
