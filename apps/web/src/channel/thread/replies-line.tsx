import { UnstyledButton } from '@mantine/core';
import { IconCornerDownRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import { authorName } from '../message/author-name.js';
import { useRoom } from '../room-context.js';
import type { RepliesRow } from './layout.js';
import classes from './timeline.module.css';

/** Replies in a thread, as one line where they were written; it opens the thread. */
export function RepliesLine({ row }: { row: RepliesRow }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { actions } = useRoom();
  const { author, text, seq } = row.newest;
  const name = author.id === me.id ? t('you') : authorName(author, t);
  return (
    <UnstyledButton
      className={classes.replies}
      data-seq={row.others ? seq : undefined}
      onClick={() => actions.openThread(row.thread)}
    >
      <IconCornerDownRight size={18} stroke={1.75} aria-hidden />
      <span className={classes.repliesCount}>{t('thread.replies', { count: row.count })}</span>
      <span className={classes.repliesText}>
        {name}: {text}
      </span>
    </UnstyledButton>
  );
}
