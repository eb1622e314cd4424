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
import { shownOf } from '../log/far.js';
import { seenBy } from '../people/readers.js';
import { layOut } from './layout.js';
import { inOrder } from './in-order.js';
import { usePlace } from '../use-place.js';
import { OnTheWay } from './on-the-way.js';
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
  const shown = useMemo(() => shownOf(view), [view]);
  const { messages, notes, first, live, older } = shown;
  const readUpTo = useUnreadLine(channel, first);
  const markSeen = useReadMarker(channel.id, channel.lastReadSeq);

  const { far } = view;
  const { readers } = view.conversation;
  const { timeZone } = me.organization;
  const rows = useMemo(
    () =>
      layOut({
        messages: inOrder(messages),
        thread: null,
        notes: inOrder(notes),
        unsent: live
          ? entries.filter((entry) => entry.channelId === channel.id && entry.thread === undefined)
          : [],
        me: { id: me.id, name: me.displayName, kind: 'member' },
        readUpTo,
        dayOf: (at) => dayOf(at, timeZone),
      }),
    [messages, notes, live, entries, channel.id, me.id, me.displayName, readUpTo, timeZone],
  );
  const place = usePlace();
  const aim = useAim(channel.id, view, shown, place.thread === undefined ? place.message : undefined);
  const lastOwn = rows.findLast((row) => row.kind === 'message' && row.own && row.message);
  const newest = lastOwn?.kind === 'message' ? lastOwn.message : null;
  const fetchOlder = (): void => void (far ? sync.far.older(channel.id) : sync.older(channel.id));
  const fetchNewer = (): void => void sync.far.newer(channel.id);
  const leave = (): void => {
    sync.far.leave(channel.id);
    if (place.message !== undefined) place.go({ words: place.words });
  };

  return (
    <Timeline
      key={far ? 'far' : 'newest'}
      ref={ref}
      label={t('log', { name: channel.name })}
      rows={rows}
      aim={aim}
      first={first}
      unread={channel.unread}
      waits={waits}
      seen={newest ? { seq: newest.seq, count: seenBy(newest, readers).length } : undefined}
      // After a failure the reader decides, so that a broken network is not asked without end.
      onNearStart={() => older === 'idle' && first > 1 && fetchOlder()}
      {...(!live && {
        apart: { onNearEnd: () => far?.newer === 'idle' && fetchNewer(), onLeave: leave },
        end: (
          <More
            failed={far?.newer === 'failed'}
            says={t('newer.failed')}
            loads={t('newer.loading')}
            onRetry={fetchNewer}
          />
        ),
      })}
      onSeen={markSeen}
      notice={
        view.going && (
          <OnTheWay
            failed={view.going.failed}
            onRetry={() => void (view.going && sync.far.go(channel.id, view.going.to))}
            onLeave={leave}
          />
        )
      }
      start={
        rows.length === 0 ? (
          <EmptyState
            icon={IconMessageCircleHeart}
            title={t('empty.title')}
            hint={t(`empty.${channel.kind}`)}
          />
        ) : first <= 1 && older !== 'failed' ? (
          <p className={classes.start}>{t('older.start', { name: channel.name })}</p>
        ) : (
          <More
            failed={older === 'failed'}
            says={t('older.failed')}
            loads={t('older.loading')}
            onRetry={fetchOlder}
          />
        )
      }
    />
  );
}

interface MoreProps {
  failed: boolean;
  says: string;
  loads: string;
  onRetry: () => void;
}

/** Where what is held ends, and more is fetched. */
function More({ failed, says, loads, onRetry }: MoreProps) {
  const { t } = useTranslation('common');
  if (failed) {
    return (
      <div className={classes.start}>
        <Text size="sm">{says}</Text>
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.start} role="status">
      <Loader size="sm" aria-hidden />
      <span className="visually-hidden">{loads}</span>
    </div>
  );
}
