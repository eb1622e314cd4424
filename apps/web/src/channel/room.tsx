import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CatchUpOffer } from '../catch-up/catch-up-offer.js';
import { useLiveResources } from '../directory/use-resources.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useChannelTools, useChannelView } from './channel-provider.js';
import { RoomComposer, type ComposerHandle } from './composer/room-composer.js';
import type { ChannelItem } from './list/channel-list.js';
import { RoomProvider, type Room } from './room-context.js';
import { RoomHeader } from './room-header.js';
import { SidePanel } from './side/side-panel.js';
import { ChannelThread } from './thread/channel-thread.js';
import { ThreadSkeleton } from './thread/thread-skeleton.js';
import type { TimelineHandle } from './thread/timeline.js';
import { useNamed } from './people/use-named.js';
import { RoomDialogs, type OpenDialog } from './room-dialogs.js';
import { ChannelHelp } from './keys/help.js';
import { usePageKeys } from './keys/use-page-keys.js';
import { useRoomActions } from './use-room-actions.js';
import { usePlace } from './use-place.js';
import classes from './channel-page.module.css';

/** One channel: its messages, where one writes, and what stands beside them. */
export function ChannelRoom({ channel }: { channel: ChannelItem }) {
  const { t } = useTranslation('channel');
  const place = usePlace();
  const { sync } = useChannelTools();
  const view = useChannelView(channel.id);
  const timeline = useRef<TimelineHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const threadComposer = useRef<ComposerHandle>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const named = useNamed(view.conversation);
  const actions = useRoomActions({
    channel,
    openDialog: setDialog,
    composerOf: (thread) => (thread === undefined ? composer : threadComposer).current,
  });
  useLiveResources();
  const [helps, setHelps] = useState(false);
  usePageKeys({
    onSearch: () => place.go({ side: 'search', thread: undefined }),
    onHelp: () => setHelps(true),
  });
  const narrow = useMediaQuery('(max-width: 63.99em)');
  const covered = narrow && (place.thread !== undefined || place.side !== undefined);
  const writable = channel.archivedAt === null;
  const room = useMemo<Room>(
    () => ({ channelId: channel.id, kind: channel.kind, named, writable, actions }),
    [channel.id, channel.kind, named, writable, actions],
  );

  return (
    <RoomProvider value={room}>
      <section className={classes.room} aria-label={channel.name} inert={covered}>
        <RoomHeader channel={channel} onHelp={() => setHelps(true)} />
        {/* A talk about one request, or with one person, is not interrupted. */}
        {(channel.kind === 'team' || channel.kind === 'topic') && <CatchUpOffer compact />}
        {view.opening === 'failed' && (
          <div className={classes.state}>
            <ProblemNotice
              error={view.error}
              kept={t('failed.kept')}
              onRetry={() => void sync.open(channel.id)}
            />
          </div>
        )}
        {view.opening !== 'failed' && view.log.last === null && <ThreadSkeleton />}
        {view.log.last !== null && <ChannelThread channel={channel} view={view} ref={timeline} />}
        {!writable && <p className={classes.archived}>{t('archived.says')}</p>}
        <RoomComposer
          channel={channel}
          view={view}
          ref={composer}
          onSent={() => timeline.current?.toNewest()}
        />
      </section>
      <SidePanel channel={channel} view={view} composer={threadComposer} />
      <RoomDialogs dialog={dialog} view={view} onClose={() => setDialog(null)} />
      <ChannelHelp opened={helps} onClose={() => setHelps(false)} />
    </RoomProvider>
  );
}
