import { UnstyledButton } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import { formatClock } from '../../shared/clock-words.js';
import { MessageCards } from '../cards/message-cards.js';
import { useNamedResources } from '../cards/use-card.js';
import type { Message } from '../log/conversation.js';
import { useRoom } from '../room-context.js';
import type { MessageRow } from '../thread/layout.js';
import { Attachments } from './attachments.js';
import { authorName } from './author-name.js';
import { Delivery } from './delivery.js';
import { initials } from './initials.js';
import { MessageBar } from './message-bar.js';
import { MessageText } from './message-text.js';
import { QuestionBadge, QuestionSteps } from './question-badge.js';
import { Reactions } from './reactions.js';
import { Refused } from './refused.js';
import { ThreadLink } from './thread-link.js';
import { useLongPress } from './use-long-press.js';
import classes from './message.module.css';

interface MessageItemProps {
  row: MessageRow;
  /** What is unsent waits for the network. */
  waits: boolean;
  /** How many have seen it; undefined where it is not said. */
  seen: number | undefined;
  /** In a thread, where no thread hangs on a message. */
  inThread: boolean;
}

/** One message with all that belongs to it. Drawn anew only when something about it changed. */
export const MessageItem = memo(
  function MessageItem({ row, waits, seen, inThread }: MessageItemProps) {
    const { t } = useTranslation('channel');
    const { actions, writable } = useRoom();
    const { message, entry, own, first, last } = row;
    const [near, setNear] = useState(false);
    const [held, setHeld] = useState(false);
    const standing = message !== null && !message.deleted;
    const press = useLongPress(() => standing && actions.openActions(message));
    const name = own ? t('you') : authorName(row.author, t);
    const time = useClockOf(row.at);
    const text = message?.deleted ? t('deleted.was') : (message?.text ?? entry?.text ?? '');

    return (
      <div
        className={classes.row}
        data-own={own || undefined}
        data-first={first || undefined}
        data-message={row.key}
        data-seq={own ? undefined : (message?.seq ?? undefined)}
        data-at={message?.seq}
        role="article"
        aria-label={t('message.label', { name, time, text })}
        tabIndex={-1}
        onPointerEnter={(event) => event.pointerType === 'mouse' && setNear(true)}
        onPointerLeave={() => setNear(false)}
        onFocus={() => setNear(true)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setNear(false)}
        {...press}
      >
        {!own && (
          <span className={classes.side} aria-hidden>
            {first && <span className={classes.avatar}>{initials(name)}</span>}
          </span>
        )}
        <div className={classes.body}>
          {first && (
            <div className={classes.head}>
              <span className={own ? 'visually-hidden' : classes.name}>{name}</span>
              {row.author.kind === 'guest' && <span className={classes.guest}>{t('guest.badge')}</span>}
              <time dateTime={row.at} className={classes.time}>
                {time}
              </time>
            </div>
          )}
          {message?.pinned && (
            <span className={classes.pinned}>
              <IconPin size={14} aria-hidden />
              {t('pins.by', { name: message.pinned.by.name })}
            </span>
          )}
          {message?.deleted ? (
            <span className={classes.deleted}>{t('deleted.was')}</span>
          ) : (
            <Bubble row={row} text={text} />
          )}
          {standing && (
            <>
              <MessageCards ids={message.resources} />
              <Attachments attachments={message.attachments} />
              <Reactions
                reactions={message.reactions}
                onToggle={writable ? (emoji, mine) => actions.react(message, emoji, mine) : undefined}
              />
            </>
          )}
          {!inThread && !row.answered && message && message.replyCount > 0 && (
            <ThreadLink message={message} onOpen={() => actions.openThread(message.seq)} />
          )}
          {entry?.refusal && <Refused entry={entry} />}
          {own && last && !entry?.refusal && (
            <Delivery
              sent={message !== null}
              waits={waits}
              seen={standing ? seen : undefined}
              onSeen={() => message && actions.openSeen(message)}
            />
          )}
        </div>
        {standing && (
          <>
            {(near || held) && <MessageBar message={message} onHold={setHeld} />}
            <button
              type="button"
              className="visually-hidden"
              tabIndex={-1}
              onClick={() => actions.openActions(message)}
            >
              {t('actions.for', { name })}
            </button>
          </>
        )}
      </div>
    );
  },
  (before, after) =>
    before.row.message === after.row.message &&
    before.row.entry === after.row.entry &&
    before.row.first === after.row.first &&
    before.row.last === after.row.last &&
    before.row.answered === after.row.answered &&
    before.waits === after.waits &&
    before.seen === after.seen,
);

function Bubble({ row: { message, entry }, text }: { row: MessageRow; text: string }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { named, actions } = useRoom();
  const resources = useNamedResources(message?.resources ?? []);
  const all = useMemo(() => [...resources, ...named], [resources, named]);
  const state = entry ? (entry.refusal ? 'refused' : 'sending') : undefined;
  if (!text) return null;
  return (
    <div className={classes.bubble} data-state={state} data-question={message?.question ? true : undefined}>
      {message?.question && <QuestionBadge question={message.question} />}
      <MessageText text={text} named={all} meId={me.id} />
      {message?.editedAt && (
        <>
          {' '}
          <Edited message={message} label={t('edited')} onOpen={actions.openHistory} />
        </>
      )}
      {message?.question && (
        <QuestionSteps seq={message.seq} question={message.question} authorId={message.author.id} />
      )}
    </div>
  );
}

function Edited({
  message,
  label,
  onOpen,
}: {
  message: Message;
  label: string;
  onOpen: (message: Message) => void;
}) {
  return (
    <UnstyledButton className={classes.edited} onClick={() => onOpen(message)}>
      {label}
    </UnstyledButton>
  );
}

/** The day stands above; here only the time of day. */
function useClockOf(at: string): string {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().organization;
  const time = Date.parse(at);
  return formatClock(time, time, timeZone, i18n.language);
}
