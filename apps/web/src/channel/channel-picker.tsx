import { UnstyledButton } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelItem } from './channel-list.js';
import classes from './channel-picker.module.css';

interface ChannelPickerProps {
  channels: ChannelItem[];
  selected: ChannelItem;
  onSelect: (channelId: string) => void;
}

/** All channels: a column beside the thread, on a phone a row above it. */
export function ChannelPicker({ channels, selected, onSelect }: ChannelPickerProps) {
  const { t } = useTranslation('channel');
  return (
    <nav className={classes.column} aria-label={t('channels')}>
      <h2 className={classes.heading}>{t('channels')}</h2>
      {channels.map((channel) => (
        <UnstyledButton
          key={channel.id}
          className={classes.item}
          aria-current={channel.id === selected.id ? 'page' : undefined}
          onClick={() => onSelect(channel.id)}
        >
          <IconMessages size={20} stroke={1.75} aria-hidden />
          <span className={classes.name}>{channel.name}</span>
          <Unread count={channel.unread} />
        </UnstyledButton>
      ))}
    </nav>
  );
}

function Unread({ count }: { count: number }) {
  const { t } = useTranslation('channel');
  if (count === 0) return null;
  return (
    <span className={classes.unread}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t('unreadCount', { count })}</span>
    </span>
  );
}
