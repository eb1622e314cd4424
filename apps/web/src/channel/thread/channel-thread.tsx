import { Button, Loader, Text } from '@mantine/core';
import { IconMessageCircleHeart } from '@tabler/icons-react';
import { useMemo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../shared/day.js';
import { EmptyState } from '../../shared/empty-state.js';
import { useMe } from '../../shared/session.js';
import { useChannelTools, useOutboxEntries, useOutboxWaits } from '../channel-provider.js';
import type { ChannelItem } from '../list/channel-list.js';
import type { ChannelView } from '../log/channel-sync.js';
import { hasOlder } from '../log/log.js';
import { seenBy } from '../people/readers.js';
import { layOut } from './layout.js';
import { inOrder } from './in-order.js';
import { usePlace } from '../use-place.js';
import { useAim } from './use-aim.js';
import { Timeline, type TimelineHandle } from './timeline.js';
import { useReadMarker } from './use-read-marker.js';
import { useUnreadLine } from './use-unread-line.js';
import classes from './timeline.module.css';

interface ChannelThreadProps {
  channel: ChannelItem;
  view: ChannelView;
  ref: Ref<TimelineHandle>;
}

/** The messages of one channel that was opened. */
export function ChannelThread({ channel, view, ref }: ChannelThreadProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { sync } = useChannelTools();
  const waits = useOutboxWaits();
  const entries = useOutboxEntries();
  const readUpTo = useUnreadLine(channel, view.log);
  const markSeen = useReadMarker(channel.id, channel.lastReadSeq);

  const { messages, notes, readers } = view.conversation;
  const { timeZone } = me.organization;
  const rows = useMemo(
    () =>
      layOut({
        messages: inOrder(messages),
        thread: null,
        notes: inOrder(notes),
        unsent: entries.filter((entry) => entry.channelId === channel.id && entry.thread === undefined),
        me: { id: me.id, name: me.displayName, kind: 'member' },
        readUpTo,
        dayOf: (at) => dayOf(at, timeZone),
      }),
    [messages, notes, entries, channel.id, me.id, me.displayName, readUpTo, timeZone],
  );
  const { message: wanted, thread } = usePlace();
  const aim = useAim(channel.id, view, thread === undefined ? wanted : undefined);
  const lastOwn = rows.findLast((row) => row.kind === 'message' && row.own && row.message);
  const newest = lastOwn?.kind === 'message' ? lastOwn.message : null;

  return (
    <Timeline
      ref={ref}
      label={t('log', { name: channel.name })}
      rows={rows}
      aim={aim}
      first={view.log.first}
      unread={channel.unread}
      waits={waits}
      seen={newest ? { seq: newest.seq, count: seenBy(newest, readers).length } : undefined}
      // After a failure the reader decides, so that a broken network is not asked without end.
      onNearStart={() => view.older === 'idle' && hasOlder(view.log) && void sync.older(channel.id)}
      onSeen={markSeen}
      start={
        rows.length === 0 ? (
          <EmptyState
            icon={IconMessageCircleHeart}
            title={t('empty.title')}
            hint={t(`empty.${channel.kind}`)}
          />
        ) : (
          <Start name={channel.name} view={view} onRetry={() => void sync.older(channel.id)} />
        )
      }
    />
  );
}

function Start({ name, view, onRetry }: { name: string; view: ChannelView; onRetry: () => void }) {
  const { t } = useTranslation(['channel', 'common']);
  if (view.older === 'failed') {
    return (
      <div className={classes.start}>
        <Text size="sm">{t('older.failed')}</Text>
        <Button variant="default" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      </div>
    );
  }
  if (!hasOlder(view.log)) return <p className={classes.start}>{t('older.start', { name })}</p>;
  return (
    <div className={classes.start} role="status">
      <Loader size="sm" aria-hidden />
      <span className="visually-hidden">{t('older.loading')}</span>
    </div>
  );
}
