import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../shared/session.js';
import { formatClock } from '../shared/time.js';
import { linkify } from './linkify.js';
import type { Message, Row } from './thread.js';
import classes from './message-group.module.css';

type Group = Extract<Row, { kind: 'group' }>;

export interface MessageActions {
  onRetry: (key: string) => void;
  onEdit: (message: Message) => void;
  onDiscard: (key: string) => void;
}

interface MessageGroupProps extends MessageActions {
  group: Group;
  /** What is unsent waits for the network. */
  waits: boolean;
  /** How many have seen the last message of this group; undefined where it is not said. */
  seen?: number | undefined;
  /** Why the server refused a message, for people. */
  refusal: (key: string) => string | undefined;
}

/** Consecutive messages of one person: the name and the time once, then what was said. */
export function MessageGroup({ group, waits, seen, refusal, ...actions }: MessageGroupProps) {
  const { t } = useTranslation('channel');
  const { author, own, messages } = group;
  return (
    <div className={classes.group} data-own={own || undefined}>
      {!own && (
        <span className={classes.avatar} aria-hidden>
          {initials(author.name)}
        </span>
      )}
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={own ? 'visually-hidden' : classes.name}>{own ? t('you') : author.name}</span>
          {messages[0] && <TimeOfDay at={messages[0].at} />}
        </div>
        {messages.map((message) => (
          <div
            key={message.key}
            className={classes.message}
            data-state={message.state}
            data-seq={own ? undefined : (message.seq ?? undefined)}
          >
            <div className={classes.bubble}>
              <MessageText text={message.text} />
            </div>
            {message.state === 'refused' && (
              <Refused message={message} why={refusal(message.key)} {...actions} />
            )}
          </div>
        ))}
        {own && <Delivery message={messages.at(-1)} waits={waits} seen={seen} />}
      </div>
    </div>
  );
}

/** The day stands above; here only the time of day. */
function TimeOfDay({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().organization;
  const time = Date.parse(at);
  return (
    <time dateTime={at} className={classes.time}>
      {formatClock(time, time, timeZone, i18n.language)}
    </time>
  );
}

function MessageText({ text }: { text: string }) {
  return linkify(text).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <a
        key={index}
        href={part.href}
        {...(part.kind === 'link' ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      >
        {part.text}
      </a>
    ),
  );
}

/** The tick: a message that shows it is stored and reaches everybody. */
function Delivery({
  message,
  waits,
  seen,
}: {
  message: Message | undefined;
  waits: boolean;
  seen: number | undefined;
}) {
  const { t } = useTranslation('channel');
  if (!message || message.state === 'refused') return null;
  if (message.state === 'sending') {
    return (
      <span className={classes.delivery}>
        <IconClock size={14} aria-hidden />
        {t(waits ? 'state.waiting' : 'state.sending')}
      </span>
    );
  }
  return (
    <span className={classes.delivery}>
      <IconCheck size={16} className={classes.tick} aria-hidden />
      {seen ? t('state.seen', { count: seen }) : <span className="visually-hidden">{t('state.stored')}</span>}
    </span>
  );
}

function Refused({
  message,
  why,
  onRetry,
  onEdit,
  onDiscard,
}: MessageActions & { message: Message; why: string | undefined }) {
  const { t } = useTranslation('channel');
  return (
    <div className={classes.refused} role="alert">
      <span className={classes.why}>
        <IconAlertCircle size={18} aria-hidden />
        <span>
          {t('state.refused')} {why}
        </span>
      </span>
      <span className={classes.actions}>
        <Button size="sm" variant="default" onClick={() => onRetry(message.key)}>
          {t('refused.retry')}
        </Button>
        <Button size="sm" variant="default" onClick={() => onEdit(message)}>
          {t('refused.edit')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={() => onDiscard(message.key)}>
          {t('refused.discard')}
        </Button>
      </span>
    </div>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : '';
  return `${words[0]?.[0] ?? ''}${last?.[0] ?? ''}`.toUpperCase();
}
