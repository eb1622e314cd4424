import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { useLive } from '../shared/live.js';
import { keys } from '../shared/query.js';

export type PassedMessage = Schemas['SmsMessageItem'];

/** Coaches' text messages that wait for somebody who dispatches, the oldest first. */
export function usePassedMessages(): PassedMessage[] {
  const queryClient = useQueryClient();
  useLive('sms.changed', () => void queryClient.invalidateQueries({ queryKey: keys.smsMessages }));
  const messages = useQuery({
    queryKey: keys.smsMessages,
    // Somebody has to read them, even where a hint got lost.
    refetchInterval: 60_000,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/sms-messages', { signal })),
  });
  return messages.data?.items ?? [];
}

/** Says that one was taken care of. */
export function useSettleMessage(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/v1/sms-messages/{id}/settle', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.smsMessages }),
  });
}
