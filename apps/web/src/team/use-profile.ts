import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { keys } from '../shared/query.js';
import { useHasRole } from '../shared/session.js';

export type Profile = Schemas['CoachProfileView'];

/** What is known of a coach is the supervisor's and the administrator's to change. */
export const useOversees = (): boolean => useHasRole(['supervisor', 'administrator']);

export const useProfile = (id: string | undefined) =>
  useQuery({
    queryKey: keys.coachProfile(id ?? ''),
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/coaches/{id}/profile', { params: { path: { id: id ?? '' } }, signal })),
  });

/** Changes a profile, says that it was saved, and shows it as it is then. */
export function useProfileChange<Input>(id: string, change: (input: Input) => Promise<unknown>) {
  const { t } = useTranslation('team');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.coachProfile(id) });
      notifications.show({ message: t('saved') });
    },
  });
}
