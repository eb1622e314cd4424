import { Button, Loader, Text } from '@mantine/core';
import { IconArrowDown, IconMessageCircleHeart } from '@tabler/icons-react';
import { errorCatalogue } from '@causeway/contracts';
import { useImperativeHandle, useMemo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../shared/day.js';
import { EmptyState } from '../shared/empty-state.js';
import { useMe } from '../shared/session.js';
import type { ChannelItem } from './channel-list.js';
import type { ChannelView } from './channel-sync.js';
import { useChannelTools, useOutboxEntries, useOutboxWaits } from './channel-provider.js';
import { DayBreak } from './day-break.js';
import { hasOlder } from './log.js';
import { MessageGroup } from './message-group.js';
import { layOutThread, seenBy, type Message } from './thread.js';
import { useReadMarker } from './use-read-marker.js';
import { useThreadScroll } from './use-thread-scroll.js';
import { useUnreadLine } from './use-unread-line.js';
import classes from './thread-view.module.css';

interface ThreadViewProps {
  channel: ChannelItem;
  view: ChannelView;
  onEdit: (text: string) => void;
  /** Filled with the function that goes to the newest message. */
  toNewestRef: Ref<() => void>;
}

/** The messages of one channel that was opened. */
export function ThreadView({ channel, view, onEdit, toNewestRef }: ThreadViewProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { sync, outbox } = useChannelTools();
  const waits = useOutboxWaits();
  const { log, older } = view;
  const entries = useOutboxEntries();
  const unsent = useMemo(
    () => entries.filter((entry) => entry.channelId === channel.id),
    [entries, channel.id],
  );
  const readUpTo = useUnreadLine(channel, log);

  const { timeZone } = me.organization;
  const rows = useMemo(
    () =>
      layOutThread({
        events: log.events,
        outbox: unsent,
        me: { id: me.id, name: me.displayName, kind: 'member' },
        readUpTo,
        dayOf: (at) => dayOf(at, timeZone),
      }),
    [log.events, unsent, me.id, me.displayName, readUpTo, timeZone],
  );
  const lastOwn = log.events.findLast(
    (event) => event.type === 'message.posted' && event.author.id === me.id,
  );
  const seen = lastOwn && seenBy(log.events, lastOwn.seq, me.id);

  const markSeen = useReadMarker(channel.id, channel.lastReadSeq);
  const { scroller, away, toNewest } = useThreadScroll({
    first: log.first,
    content: rows,
    // After a failure the reader decides, so that a broken network is not asked without end.
    onNearStart: () => older === 'idle' && hasOlder(log) && void sync.older(channel.id),
    onSeen: markSeen,
  });
  useImperativeHandle(toNewestRef, () => toNewest, [toNewest]);

  const refusal = (key: string): string | undefined => {
    const code = unsent.find((entry) => entry.clientMessageId === key)?.refusal;
    return code ? t(`common:problemByCode.${code}`, { defaultValue: errorCatalogue[code].title }) : undefined;
  };
  const edit = (message: Message): void => {
    void outbox.discard(message.key);
    onEdit(message.text);
  };

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="log"
        aria-label={t('log', { name: channel.name })}
        tabIndex={0}
      >
        <div className={classes.rows}>
          {rows.length > 0 && (
            <Start name={channel.name} view={view} onRetry={() => void sync.older(channel.id)} />
          )}
          {rows.length === 0 && (
            <EmptyState icon={IconMessageCircleHeart} title={t('empty.title')} hint={t('empty.hint')} />
          )}
          {rows.map((row) => {
            if (row.kind === 'day') return <DayBreak key={row.key} at={row.at} />;
            if (row.kind === 'unread') {
              return (
                <div key={row.key} className={classes.unread} data-unread>
                  <span>{t('unread')}</span>
                </div>
              );
            }
            const isLastOwn = row.own && row.messages.at(-1)?.seq === lastOwn?.seq;
            return (
              <MessageGroup
                key={row.key}
                group={row}
                waits={waits}
                seen={isLastOwn ? seen : undefined}
                refusal={refusal}
                onRetry={(key) => void outbox.retry(key)}
                onEdit={edit}
                onDiscard={(key) => void outbox.discard(key)}
              />
            );
          })}
        </div>
      </div>
      {away && (
        <Button
          className={classes.jump}
          radius="xl"
          leftSection={<IconArrowDown size={20} aria-hidden />}
          onClick={toNewest}
        >
          {channel.unread > 0 ? t('jumpNew', { count: channel.unread }) : t('jump')}
        </Button>
      )}
    </div>
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
