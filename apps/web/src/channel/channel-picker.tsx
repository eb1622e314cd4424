import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelItem } from './channel-list.js';
import classes from './channel-picker.module.css';

interface ChannelPickerProps {
  channels: ChannelItem[];
  selected: ChannelItem;
  onSelect: (channelId: string) => void;
}

/** All channels in a column beside the thread (desktop). */
export function ChannelColumn({ channels, selected, onSelect }: ChannelPickerProps) {
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

/** The channel's name, which opens the list of channels where there is no column (phone). */
export function ChannelMenu({ channels, selected, onSelect }: ChannelPickerProps) {
  const { t } = useTranslation('channel');
  const elsewhere = channels.reduce((sum, each) => (each.id === selected.id ? sum : sum + each.unread), 0);
  return (
    <Menu position="bottom-start" width="min(20rem, 90vw)">
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('switch')}>
          <IconChevronDown size={20} aria-hidden />
          <Unread count={elsewhere} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {channels.map((channel) => (
          <Menu.Item
            key={channel.id}
            className={classes.option}
            fw={channel.id === selected.id ? 650 : undefined}
            rightSection={<Unread count={channel.unread} />}
            onClick={() => onSelect(channel.id)}
          >
            {channel.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
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
