import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CatchUpLink } from '../../catch-up/catch-up-link.js';
import { archivedChannelsQuery } from '../queries.js';
import { ChannelRow } from './channel-row.js';
import { grouped, type ChannelItem, type Group } from './channel-list.js';
import { ListDialogs, type ListDialog } from './list-dialogs.js';
import classes from './channel-nav.module.css';

interface ChannelNavProps {
  channels: ChannelItem[];
  selected: ChannelItem | undefined;
  onSelect: (channelId: string) => void;
}

/** All channels: a column beside the messages, on a phone a view of its own. */
export function ChannelNav({ channels, selected, onSelect }: ChannelNavProps) {
  const { t } = useTranslation('channel');
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  return (
    <nav className={classes.nav} aria-label={t('channels')}>
      <header className={classes.header}>
        <h2>{t('channels')}</h2>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('new.title')}>
              <IconPlus size={22} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(['direct', 'channel', 'browse'] as const).map((name) => (
              <Menu.Item key={name} className={classes.choice ?? ''} onClick={() => setDialog(name)}>
                {t(`new.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </header>
      <CatchUpLink compact />
      {grouped(channels).map(([group, items]) => (
        <ChannelGroup key={group} group={group} items={items} selected={selected} onSelect={onSelect} />
      ))}
      <ArchivedChannels selected={selected} onSelect={onSelect} />
      <ListDialogs dialog={dialog} onClose={() => setDialog(null)} onOpened={onSelect} />
    </nav>
  );
}

interface ChannelGroupProps {
  group: Group;
  items: ChannelItem[];
  selected: ChannelItem | undefined;
  onSelect: (channelId: string) => void;
}

function ChannelGroup({ group, items, selected, onSelect }: ChannelGroupProps) {
  const { t } = useTranslation('channel');
  if (items.length === 0) return null;
  return (
    <section className={classes.group}>
      {group !== 'channels' && <h3 className={classes.heading}>{t(`group.${group}`)}</h3>}
      <Rows items={items} selected={selected} onSelect={onSelect} />
    </section>
  );
}

/** Channels that are out of use; fetched when somebody looks for them. */
function ArchivedChannels({ selected, onSelect }: Omit<ChannelGroupProps, 'group' | 'items'>) {
  const { t } = useTranslation('channel');
  const [unfolded, setUnfolded] = useState(false);
  const { data } = useQuery({ ...archivedChannelsQuery, enabled: unfolded });
  return (
    <section className={classes.group}>
      <UnstyledButton
        className={classes.fold}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <IconChevronRight size={16} aria-hidden />
        {t('group.archived')}
      </UnstyledButton>
      {unfolded && data && (
        <>
          {data.items.length === 0 && <p className={classes.noneYet}>{t('group.noneArchived')}</p>}
          <Rows items={data.items} selected={selected} onSelect={onSelect} />
        </>
      )}
    </section>
  );
}

function Rows({ items, selected, onSelect }: Omit<ChannelGroupProps, 'group'>) {
  return (
    <ul className={classes.list}>
      {items.map((channel) => (
        <li key={channel.id}>
          <ChannelRow
            channel={channel}
            selected={channel.id === selected?.id}
            onSelect={() => onSelect(channel.id)}
          />
        </li>
      ))}
    </ul>
  );
}
