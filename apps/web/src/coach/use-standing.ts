import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { keys, queryClient } from '../shared/query.js';
import { useMe } from '../shared/session.js';

/** A turn on call begins by itself: looked at again so often, in milliseconds. */
const again = 60_000;

/** Whether this coach is on call behind those on duty, and whether she is spared now; undefined until it is known. */
export function useStanding() {
  const me = useMe();
  useLive('duty.changed', ({ coachId }) => {
    if (coachId === me.id) void queryClient.invalidateQueries({ queryKey: keys.standing });
  });
  useLive('rota.changed', () => void queryClient.invalidateQueries({ queryKey: keys.standing }));
  return useQuery({
    queryKey: keys.standing,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/me/standing', { signal })),
    refetchInterval: again,
  }).data;
}
