import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../shared/time.js';
import type { Author } from '../log/conversation.js';
import { authorName } from '../message/author-name.js';
import { usePlace } from '../use-place.js';
import type { Piece } from './mark-words.js';
import { Marked } from './marked.js';
import classes from './side-panel.module.css';

interface HitProps {
  message: { seq: number; author: Author; at: string; text: string; thread?: number | undefined };
  /** In another channel than the one that is open. */
  channel?: { id: string; name: string } | undefined;
  /** The text with what was searched for; without it, as it is. */
  pieces?: readonly Piece[];
  /** What was searched for: it stays there when the message is opened. */
  words?: string;
}

/** One message in a list; it leads to where it stands. */
export function Hit({ message, channel, pieces, words }: HitProps) {
  const { t } = useTranslation('channel');
  const place = usePlace();
  const open = (): void =>
    place.go({
      ...(channel && { channelId: channel.id }),
      message: message.seq,
      words,
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
        {channel && channel.name !== '' && <span>{channel.name}</span>}
        <Ago at={message.at} />
      </span>
      <span className={classes.hitText}>{pieces ? <Marked pieces={pieces} /> : message.text}</span>
    </UnstyledButton>
  );
}
