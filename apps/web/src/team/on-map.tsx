import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { keys } from '../shared/query.js';
import classes from './team.module.css';

/** The coach's own word on being on the dispatch map; off until she says otherwise. */
export function OnMap() {
  const { t } = useTranslation('team');
  const queryClient = useQueryClient();
  const own = useQuery({
    queryKey: keys.ownPlaceOnMap,
    queryFn: ({ signal }) => unwrap(api.GET('/v1/me/map', { signal })),
  });
  const set = useMutation({
    mutationFn: (shown: boolean) => unwrap(api.PUT('/v1/me/map', { body: { shown } })),
    onSuccess: (answer) => queryClient.setQueryData(keys.ownPlaceOnMap, answer),
  });
  if (!own.data) return null;
  const { shown, placed } = own.data;
  return (
    <section className={classes.limit}>
      <Switch
        size="md"
        checked={set.isPending ? set.variables : shown}
        onChange={(event) => set.mutate(event.currentTarget.checked)}
        label={t('onMap.label')}
        description={t(shown && !placed ? 'onMap.unplaced' : 'onMap.hint')}
      />
      {set.isError && <ProblemNotice error={set.error} kept={t('onMap.failed')} />}
    </section>
  );
}
