import { ActionIcon, Menu, Popover } from '@mantine/core';
import { IconDots, IconMessageCircle, IconMoodPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import type { Message } from '../log/conversation.js';
import { useRoom } from '../room-context.js';
import { EmojiPicker } from './emoji-picker.js';
import { useMessageChoices } from './use-message-choices.js';
import classes from './message-bar.module.css';

interface MessageBarProps {
  message: Message;
  /** While something of it is open, it stays although the pointer has gone. */
  onHold: (held: boolean) => void;
}

/** What a mouse finds beside a message. */
export function MessageBar({ message, onHold }: MessageBarProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { writable, actions } = useRoom();
  const choices = useMessageChoices()(message);
  const [picking, setPicking] = useState(false);
  const hold = (held: boolean): void => {
    setPicking(held);
    onHold(held);
  };
  const pick = (emoji: string): void => {
    hold(false);
    const mine = message.reactions.some(
      (each) => each.emoji === emoji && each.by.some(({ id }) => id === me.id),
    );
    actions.react(message, emoji, mine);
  };
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('actions.title')}>
      {writable && (
        <Popover opened={picking} onChange={hold} position="top-end" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon size={36} aria-label={t('actions.react')} onClick={() => hold(!picking)}>
              <IconMoodPlus size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown p="xs" className={classes.layer ?? ''} aria-label={t('reactions.pick')}>
            <EmojiPicker onPick={pick} />
          </Popover.Dropdown>
        </Popover>
      )}
      {writable && message.thread === undefined && (
        <ActionIcon size={36} aria-label={t('actions.reply')} onClick={() => actions.openThread(message.seq)}>
          <IconMessageCircle size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      <Menu
        position="bottom-end"
        shadow="md"
        onChange={onHold}
        classNames={{ dropdown: classes.layer ?? '' }}
      >
        <Menu.Target>
          <ActionIcon size={36} aria-label={t('actions.more')}>
            <IconDots size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(({ name, icon: Icon, label, run }) => (
            <Menu.Item
              key={name}
              leftSection={<Icon size={18} aria-hidden />}
              className={classes.choice ?? ''}
              data-danger={name === 'remove' || undefined}
              onClick={run}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
