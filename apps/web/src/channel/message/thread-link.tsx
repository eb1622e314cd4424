import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../shared/time.js';
import type { Message } from '../log/conversation.js';
import classes from './message.module.css';

/** The way into the thread that hangs on a message. */
export function ThreadLink({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const { t } = useTranslation('channel');
  return (
    <UnstyledButton className={classes.thread} onClick={onOpen}>
      <IconMessageCircle size={18} stroke={1.75} aria-hidden />
      {t('thread.replies', { count: message.replyCount })}
      {message.lastReplyAt && (
        <span className={classes.threadAge}>
          <Ago at={message.lastReplyAt} short />
        </span>
      )}
      <IconChevronRight size={16} aria-hidden />
    </UnstyledButton>
  );
}
