import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { channelsQuery } from '../shared/query.js';
import type { ChannelItem } from './list/channel-list.js';
import { ChannelNav } from './list/channel-nav.js';
import { archivedChannelsQuery } from './queries.js';
import { ChannelRoom } from './room.js';
import { ThreadSkeleton } from './thread/thread-skeleton.js';
import { usePlace } from './use-place.js';
import classes from './channel-page.module.css';

/** The team's channels: the list, the messages of one, and what stands beside them; on a phone one of these at a time. */
export default function ChannelPage() {
  const { t } = useTranslation('channel');
  const place = usePlace();
  const channels = useQuery(channelsQuery);
  const archived = useArchived(place.channelId, channels.data?.items);
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });

  if (channels.isPending) {
    return (
      <div className={classes.page}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <ThreadSkeleton />
      </div>
    );
  }
  if (channels.isError && !channels.data) {
    return (
      <div className={classes.state}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <ProblemNotice
          error={channels.error}
          kept={t('failed.kept')}
          onRetry={() => void channels.refetch()}
          retrying={channels.isFetching}
        />
      </div>
    );
  }

  const items = channels.data.items;
  const asked = items.find((each) => each.id === place.channelId);
  const selected = asked ?? archived ?? items[0];
  const onSelect = (channelId: string): void => place.go({ channelId, thread: undefined, side: undefined });
  if (!selected) {
    return (
      <div className={classes.page}>
        <ChannelNav channels={items} selected={undefined} onSelect={onSelect} />
        <h1 className="visually-hidden">{t('title')}</h1>
        <EmptyState icon={IconMessages} title={t('none.title')} hint={t('none.hint')} />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      {(!narrow || place.list) && (
        <>
          {place.list && narrow && <h1 className="visually-hidden">{t('title')}</h1>}
          <ChannelNav channels={items} selected={selected} onSelect={onSelect} />
        </>
      )}
      {!(narrow && place.list) && <ChannelRoom key={selected.id} channel={selected} />}
    </div>
  );
}

/** The channel that the address names, when it is out of use: then it is not in the list. */
function useArchived(
  id: string | undefined,
  items: readonly ChannelItem[] | undefined,
): ChannelItem | undefined {
  const wanted = id !== undefined && items !== undefined && !items.some((each) => each.id === id);
  const { data } = useQuery({ ...archivedChannelsQuery, enabled: wanted });
  return wanted ? data?.items.find((each) => each.id === id) : undefined;
}
