import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../shared/time.js';
import type { Author } from '../log/conversation.js';
import { authorName } from '../message/author-name.js';
import { usePlace } from '../use-place.js';
import { Marked } from './marked.js';
import classes from './side-panel.module.css';

interface HitProps {
  message: { seq: number; author: Author; at: string; text: string; thread?: number | undefined };
  /** In another channel than the one that is open. */
  channel?: { id: string; name: string } | undefined;
  /** Words to be marked in the text. */
  words?: string;
}

/** One message in a list; it leads to where it stands. */
export function Hit({ message, channel, words = '' }: HitProps) {
  const { t } = useTranslation('channel');
  const place = usePlace();
  const open = (): void =>
    place.go({
      ...(channel && { channelId: channel.id }),
      message: message.seq,
      thread: message.thread,
      side:
        message.thread === undefined && window.matchMedia('(min-width: 64em)').matches
          ? place.side
          : undefined,
    });
  return (
    <UnstyledButton className={classes.hit} onClick={open}>
      <span className={classes.hitHead}>
        <strong>{authorName(message.author, t)}</strong>
        {channel && <span>{channel.name}</span>}
        <Ago at={message.at} />
      </span>
      <span className={classes.hitText}>
        <Marked text={message.text} words={words} />
      </span>
    </UnstyledButton>
  );
}
