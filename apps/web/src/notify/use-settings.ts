import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';

export type Settings = Schemas['NotificationSettings'];

/** How the member is told. */
export const useSettings = () =>
  useQuery({
    queryKey: keys.notificationSettings,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/me/notification-settings', { signal })),
  });

/** Changes something and shows the settings as they are then. */
export function useSettingsChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.notificationSettings }),
  });
}

/** Saves wishes and quiet hours; shown at once, and as before when it does not get through. */
export function useSaveSettings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ wishes, quietFrom, quietTo, breakThrough }: Settings) =>
      unwrap(
        api.PUT('/v1/me/notification-settings', {
          body: {
            ...{ wishes, breakThrough },
            ...(quietFrom !== null && quietTo !== null ? { quietFrom, quietTo } : {}),
          },
        }),
      ),
    onMutate: (next) => queryClient.setQueryData(keys.notificationSettings, next),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.notificationSettings }),
  });
}
