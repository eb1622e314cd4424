import { UnstyledButton } from '@mantine/core';
import {
  IconBellOff,
  IconHash,
  IconLock,
  IconMessages,
  IconTicket,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/clock.js';
import { useMe } from '../../shared/session.js';
import { Ago } from '../../shared/time.js';
import { authorName } from '../message/author-name.js';
import { usePeople } from '../people/use-people.js';
import { isQuiet, type ChannelItem } from './channel-list.js';
import classes from './channel-nav.module.css';

interface ChannelRowProps {
  channel: ChannelItem;
  selected: boolean;
  onSelect: () => void;
}

/** One channel in the list: what it is, what was said last, and whether something is new. */
export function ChannelRow({ channel, selected, onSelect }: ChannelRowProps) {
  const quiet = isQuiet(channel, useNow());
  const other = channel.people.length === 1 ? channel.people[0] : undefined;
  const online = usePeople().some(({ id, online: here }) => here && id === other?.id);
  return (
    <UnstyledButton
      className={classes.item}
      aria-current={selected ? 'page' : undefined}
      data-unread={(channel.unread > 0 && !quiet) || undefined}
      onClick={onSelect}
    >
      <span className={classes.icon} data-online={online || undefined}>
        <KindIcon channel={channel} />
      </span>
      <span className={classes.text}>
        <span className={classes.name}>{channel.name}</span>
        <LastSaid channel={channel} />
      </span>
      {quiet && <IconBellOff size={16} className={classes.quiet} aria-hidden />}
      <Unread channel={channel} quiet={quiet} />
    </UnstyledButton>
  );
}

function KindIcon({ channel }: { channel: ChannelItem }) {
  const Icon = {
    team: IconMessages,
    topic: channel.open ? IconHash : IconLock,
    request: IconTicket,
    direct: channel.people.length > 1 ? IconUsers : IconUser,
  }[channel.kind];
  return <Icon size={20} stroke={1.75} aria-hidden />;
}

function LastSaid({ channel: { lastMessage } }: { channel: ChannelItem }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  if (!lastMessage) return null;
  const { author, text, at } = lastMessage;
  const name = author.id === me.id ? t('you') : authorName(author, t);
  return (
    <span className={classes.last}>
      <span className={classes.lastText}>
        {name}: {text ?? t('deleted.short')}
      </span>
      <span className={classes.age}>
        <Ago at={at} short />
      </span>
    </span>
  );
}

function Unread({ channel: { unread, mentions }, quiet }: { channel: ChannelItem; quiet: boolean }) {
  const { t } = useTranslation('channel');
  const shown = quiet ? mentions : unread;
  if (shown === 0) return null;
  return (
    <span className={classes.unread} data-calls={mentions > 0 || undefined}>
      <span aria-hidden>
        {mentions > 0 && '@'}
        {shown > 99 ? '99+' : shown}
      </span>
      <span className="visually-hidden">
        {t('unreadCount', { count: unread })} {mentions > 0 && t('mentionCount', { count: mentions })}
      </span>
    </span>
  );
}
