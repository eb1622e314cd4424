import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DirectoryPanel } from '../directory/directory-panel.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { channelsQuery } from '../shared/query.js';
import { ChannelPicker } from './channel-picker.js';
import { ChannelRoom } from './channel-room.js';
import { ThreadSkeleton } from './thread-skeleton.js';
import classes from './channel-page.module.css';

/** The team's channel; with the directory beside it where there is room. */
export default function ChannelPage() {
  const { t } = useTranslation('channel');
  const [search, setSearch] = useSearchParams();
  const channels = useQuery(channelsQuery);
  // The same width as in the style sheet: what is not shown is not fetched either.
  const withDirectory = useMediaQuery('(min-width: 68.75em)');

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
  const selected = items.find((each) => each.id === search.get('channel')) ?? items[0];
  if (!selected) {
    return (
      <>
        <h1 className="visually-hidden">{t('title')}</h1>
        <EmptyState icon={IconMessages} title={t('none.title')} hint={t('none.hint')} />
      </>
    );
  }

  const onSelect = (channelId: string): void => setSearch({ channel: channelId }, { replace: true });
  return (
    <div className={classes.page}>
      {items.length > 1 && <ChannelPicker channels={items} selected={selected} onSelect={onSelect} />}
      <ChannelRoom key={selected.id} channel={selected} />
      {withDirectory && (
        <aside className={classes.side}>
          <DirectoryPanel />
        </aside>
      )}
    </div>
  );
}
