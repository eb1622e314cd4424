import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { openChannelsQuery } from '../queries.js';
import { useChannelChanges } from './use-channel-changes.js';
import classes from './list-dialogs.module.css';

/** Open channels that one is not in yet. */
export function BrowseChannels({ onOpened }: { onOpened: (channelId: string) => void }) {
  const { t } = useTranslation('channel');
  const { data, error, refetch, isFetching } = useQuery(openChannelsQuery);
  const { join } = useChannelChanges();
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return <ListSkeleton rows={3} />;
  if (data.items.length === 0) {
    return <EmptyState compact title={t('browse.none')} hint={t('browse.hint')} />;
  }
  return (
    <>
      {join.isError && <ProblemNotice error={join.error} />}
      <ul className={classes.list}>
        {data.items.map(({ id, name, purpose, memberCount }) => (
          <li key={id} className={classes.item}>
            <div className={classes.about}>
              <strong>{name}</strong>
              <span>{purpose ?? t('members', { count: memberCount })}</span>
            </div>
            <Button
              variant="light"
              aria-label={`${t('browse.join')}: ${name}`}
              loading={join.isPending && join.variables === id}
              onClick={() => join.mutate(id, { onSuccess: () => onOpened(id) })}
            >
              {t('browse.join')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
