import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageItem } from '../message/message-item.js';
import { authorName } from '../message/author-name.js';
import { DayBreak } from './day-break.js';
import type { Row } from './layout.js';
import { NoteLine } from './note-line.js';
import { RepliesLine } from './replies-line.js';
import { useMessageKeys } from './use-message-keys.js';
import { useThreadScroll } from './use-thread-scroll.js';
import classes from './timeline.module.css';

/** What can be asked of a timeline from outside. */
export interface TimelineHandle {
  /** Goes to the newest message and stays with it. */
  toNewest: () => void;
}

interface TimelineProps {
  label: string;
  rows: readonly Row[];
  /** Seq of the oldest event behind the rows; when it falls, older messages were put in front. */
  first: number;
  /** Stands above the oldest row, and instead of rows where there are none. */
  start: ReactNode;
  /** Stands below the newest row. */
  end?: ReactNode;
  /** Lies over the rows. */
  notice?: ReactNode;
  /** Messages of others that were not read yet. */
  unread: number;
  /** How many have seen the newest own message. */
  seen?: { seq: number; count: number } | undefined;
  waits: boolean;
  inThread?: boolean;
  /** The message that a link leads to: shown first, and marked for a moment. */
  aim?: number | undefined;
  onNearStart?: () => void;
  /** Far from the newest messages. */
  apart?: {
    /** Newer messages than those that are shown are needed. */
    onNearEnd: () => void;
    /** Back to the newest. */
    onLeave: () => void;
  };
  onSeen: (seq: number) => void;
  ref?: Ref<TimelineHandle>;
}

/** Messages from top to bottom, the newest at the end. Follows new ones, and never moves what somebody reads. */
export function Timeline(props: TimelineProps) {
  const { label, rows, first, start, end, notice, apart, unread, seen, waits, inThread = false, ref } = props;
  const { t } = useTranslation('channel');
  const {
    scroller,
    away,
    toNewest: toEnd,
  } = useThreadScroll({
    first,
    content: rows,
    aim: props.aim,
    live: !apart,
    onNearStart: () => props.onNearStart?.(),
    onNearEnd: () => apart?.onNearEnd(),
    onSeen: props.onSeen,
  });
  const onKeyDown = useMessageKeys(rows);
  const toNewest = apart?.onLeave ?? toEnd;
  useImperativeHandle(ref, () => ({ toNewest }), [toNewest]);

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="log"
        // Said below, newest first of all: a page of older messages is not read out.
        aria-live="off"
        aria-label={label}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={classes.rows} data-thread={inThread || undefined}>
          {start}
          {rows.map((row) => {
            switch (row.kind) {
              case 'day':
                return <DayBreak key={row.key} at={row.at} />;
              case 'unread':
                return (
                  <div key={row.key} className={classes.unread} data-unread>
                    <span>{t('unread')}</span>
                  </div>
                );
              case 'note':
                return <NoteLine key={row.key} note={row.note} />;
              case 'replies':
                return <RepliesLine key={row.key} row={row} />;
              case 'message':
                return (
                  <MessageItem
                    key={row.key}
                    row={row}
                    waits={row.entry !== null && waits}
                    seen={row.message && row.message.seq === seen?.seq ? seen.count : undefined}
                    inThread={inThread}
                  />
                );
            }
          })}
          {end}
        </div>
      </div>
      {notice}
      {!apart && <Voice rows={rows} />}
      {(away || apart) && (
        <Button
          className={classes.jump}
          radius="xl"
          leftSection={<IconArrowDown size={20} aria-hidden />}
          onClick={toNewest}
        >
          {unread > 0 ? t('jumpNew', { count: unread }) : t('jump')}
        </Button>
      )}
    </div>
  );
}

/** Reads out what others write from now on. */
function Voice({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('channel');
  const newest = rows.findLast((row) => row.kind === 'message' && !row.own && row.message !== null);
  const message = newest?.kind === 'message' ? newest.message : null;
  const [from] = useState(message?.seq ?? 0);
  const fresh = message && message.seq > from ? message : null;
  return (
    <div className="visually-hidden" aria-live="polite">
      {fresh && t('message.said', { name: authorName(fresh.author, t), text: fresh.text })}
    </div>
  );
}
