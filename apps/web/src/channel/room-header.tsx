import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconPin, IconSearch, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsQuery } from '../shared/query.js';
import { countsOnBadge, type ChannelItem } from './list/channel-list.js';
import { ChannelMenu } from './list/channel-menu.js';
import { usePlace, type Side } from './use-place.js';
import classes from './channel-page.module.css';

const icons = { pins: IconPin, people: IconUsers, search: IconSearch };

/** The channel's name, and the ways to what belongs to it. */
export function RoomHeader({ channel, onHelp }: { channel: ChannelItem; onHelp: () => void }) {
  const { t } = useTranslation('channel');
  const place = usePlace();
  const toggle = (side: Side) => (
    <ActionIcon
      className={side === 'search' ? undefined : classes.wide}
      aria-label={t(`side.${side}`)}
      aria-expanded={place.side === side}
      title={t(`side.${side}`)}
      onClick={() => place.go({ side: place.side === side ? undefined : side, thread: undefined })}
    >
      <SideIcon side={side} />
    </ActionIcon>
  );
  return (
    <header className={classes.header}>
      <ListButton current={channel.id} onOpen={() => place.go({ list: true })} />
      <div className={classes.title}>
        <h1>{channel.name}</h1>
        <span>{channel.purpose ?? t('members', { count: channel.memberCount })}</span>
      </div>
      {toggle('search')}
      {toggle('pins')}
      {toggle('people')}
      <ChannelMenu channel={channel} onHelp={onHelp} />
    </header>
  );
}

function SideIcon({ side }: { side: Side }) {
  const Icon = icons[side];
  return <Icon size={22} stroke={1.75} aria-hidden />;
}

/** On a phone: the way to the other channels, with what is new there. */
function ListButton({ current, onOpen }: { current: string; onOpen: () => void }) {
  const { t } = useTranslation('channel');
  const { data } = useQuery(channelsQuery);
  const elsewhere = (data?.items ?? [])
    .filter(({ id }) => id !== current)
    .reduce((sum, item) => sum + countsOnBadge(item), 0);
  return (
    <ActionIcon
      className={classes.narrow}
      aria-label={elsewhere > 0 ? t('list.openUnread', { count: elsewhere }) : t('list.open')}
      onClick={onOpen}
    >
      <IconMenu2 size={24} stroke={1.75} aria-hidden />
      {elsewhere > 0 && (
        <span className={classes.elsewhere} aria-hidden>
          {elsewhere > 99 ? '99+' : elsewhere}
        </span>
      )}
    </ActionIcon>
  );
}
