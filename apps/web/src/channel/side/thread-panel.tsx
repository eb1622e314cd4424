import { useMemo, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../shared/day.js';
import { useMe } from '../../shared/session.js';
import { useOutboxEntries, useOutboxWaits } from '../channel-provider.js';
import { RoomComposer, type ComposerHandle } from '../composer/room-composer.js';
import type { ChannelItem } from '../list/channel-list.js';
import type { ChannelView } from '../log/channel-sync.js';
import { seenBy } from '../people/readers.js';
import { inOrder } from '../thread/in-order.js';
import { layOut } from '../thread/layout.js';
import { ThreadSkeleton } from '../thread/thread-skeleton.js';
import { Timeline, type TimelineHandle } from '../thread/timeline.js';
import { useReadMarker } from '../thread/use-read-marker.js';
import { useUnreadLine } from '../thread/use-unread-line.js';
import { usePlace } from '../use-place.js';
import { Panel } from './panel.js';
import { useThread } from './use-thread.js';

interface ThreadPanelProps {
  channel: ChannelItem;
  view: ChannelView;
  /** Seq of the message that is replied to. */
  root: number;
  composer: Ref<ComposerHandle>;
}

/** One thread: the message that began it, the replies, and where one writes another. */
export function ThreadPanel({ channel, view, root, composer }: ThreadPanelProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const waits = useOutboxWaits();
  const entries = useOutboxEntries();
  const { message: wanted } = usePlace();
  const timeline = useRef<TimelineHandle>(null);
  const readUpTo = useUnreadLine(channel, view.log.first);
  const markSeen = useReadMarker(channel.id, channel.lastReadSeq);
  const messages = useThread(channel.id, root, view);
  const { readers } = view.conversation;
  const { timeZone } = me.organization;

  const rows = useMemo(
    () =>
      layOut({
        messages: inOrder(messages),
        thread: root,
        notes: [],
        unsent: entries.filter((entry) => entry.channelId === channel.id && entry.thread === root),
        me: { id: me.id, name: me.displayName, kind: 'member' },
        readUpTo,
        dayOf: (at) => dayOf(at, timeZone),
      }),
    [messages, root, entries, channel.id, me.id, me.displayName, readUpTo, timeZone],
  );
  const lastOwn = rows.findLast((row) => row.kind === 'message' && row.own && row.message);
  const newest = lastOwn?.kind === 'message' ? lastOwn.message : null;

  return (
    <Panel title={t('thread.title')} about={channel.name}>
      {messages.size === 0 ? (
        <ThreadSkeleton />
      ) : (
        <Timeline
          ref={timeline}
          inThread
          aim={wanted}
          label={t('thread.log')}
          rows={rows}
          first={root}
          start={null}
          unread={0}
          waits={waits}
          seen={newest ? { seq: newest.seq, count: seenBy(newest, readers).length } : undefined}
          onSeen={markSeen}
        />
      )}
      <RoomComposer
        ref={composer}
        channel={channel}
        view={view}
        thread={root}
        onSent={() => timeline.current?.toNewest()}
      />
    </Panel>
  );
}
