import { ActionIcon, Button, Menu, Modal, Text } from '@mantine/core';
import { IconCheck, IconDotsVertical } from '@tabler/icons-react';
import { notifyLevels } from '@causeway/contracts';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../../shared/clock.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { useProblemText } from '../../shared/problem-notice.js';
import { useMe } from '../../shared/session.js';
import { formatClock } from '../../shared/clock-words.js';
import { usePlace } from '../use-place.js';
import type { ChannelItem } from './channel-list.js';
import { TopicForm } from './topic-form.js';
import { useChannelChanges } from './use-channel-changes.js';
import classes from '../channel-page.module.css';

const hourMs = 3_600_000;
const mutes = [
  { name: 'hour', ms: hourMs },
  { name: 'night', ms: 8 * hourMs },
  { name: 'week', ms: 7 * 24 * hourMs },
] as const;

interface ChannelMenuProps {
  channel: ChannelItem;
  onHelp: () => void;
}

/** What one wants to be told of a channel, and what can be done with it. */
export function ChannelMenu({ channel, onHelp }: ChannelMenuProps) {
  const { t, i18n } = useTranslation(['channel', 'common']);
  const me = useMe();
  const place = usePlace();
  const problemText = useProblemText();
  const changes = useChannelChanges();
  const [dialog, setDialog] = useState<'edit' | 'leave' | null>(null);
  const say = {
    onError: (error: unknown): void =>
      void notifications.show({ color: 'clay', message: problemText(error), autoClose: 8_000 }),
  };
  const { id, notify, mutedUntil } = channel;
  const wish = (body: Parameters<typeof changes.wish.mutate>[0]['body']): void =>
    changes.wish.mutate({ id, body }, say);
  const now = serverTime();
  const muted = mutedUntil !== null && Date.parse(mutedUntil) > now;
  const topic = channel.kind === 'topic';
  return (
    <>
      <Menu width={260}>
        <Menu.Target>
          <ActionIcon aria-label={t('menu.title')}>
            <IconDotsVertical size={22} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.onPhone}>
            {(['pins', 'people'] as const).map((side) => (
              <Menu.Item
                key={side}
                className={classes.choice ?? ''}
                onClick={() => place.go({ side, thread: undefined })}
              >
                {t(`side.${side}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </div>
          <Menu.Label>{t('menu.tell')}</Menu.Label>
          {notifyLevels.map((level) => (
            <Menu.Item
              key={level}
              role="menuitemradio"
              aria-checked={notify === level}
              className={classes.choice ?? ''}
              rightSection={notify === level && <IconCheck size={18} aria-hidden />}
              onClick={() => wish({ notify: level, ...(muted && { mutedUntil }) })}
            >
              {t(`menu.${level}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>
            {muted
              ? t('menu.mutedUntil', {
                  time: formatClock(Date.parse(mutedUntil), now, me.organization.timeZone, i18n.language),
                })
              : t('menu.mute')}
          </Menu.Label>
          {muted ? (
            <Menu.Item className={classes.choice ?? ''} onClick={() => wish({ notify })}>
              {t('menu.unmute')}
            </Menu.Item>
          ) : (
            mutes.map(({ name, ms }) => (
              <Menu.Item
                key={name}
                className={classes.choice ?? ''}
                onClick={() => wish({ notify, mutedUntil: new Date(now + ms).toISOString() })}
              >
                {t(`menu.${name}`)}
              </Menu.Item>
            ))
          )}
          <Menu.Divider />
          {channel.mayManage && (topic || channel.kind === 'team') && (
            <Menu.Item className={classes.choice ?? ''} onClick={() => setDialog('edit')}>
              {t('menu.edit')}
            </Menu.Item>
          )}
          {channel.mayManage && topic && (
            <Menu.Item
              className={classes.choice ?? ''}
              onClick={() => changes.archive.mutate({ id, archived: channel.archivedAt === null }, say)}
            >
              {t(channel.archivedAt === null ? 'menu.archive' : 'menu.reopen')}
            </Menu.Item>
          )}
          {topic && (
            <Menu.Item className={classes.choice ?? ''} onClick={() => setDialog('leave')}>
              {t('menu.leave')}
            </Menu.Item>
          )}
          <Menu.Item className={classes.choice ?? ''} onClick={onHelp}>
            {t('menu.keys')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={dialog === 'edit'}
        onClose={() => setDialog(null)}
        title={t('topic.edit')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <TopicForm channel={channel} onDone={() => setDialog(null)} />
      </Modal>
      <Modal
        opened={dialog === 'leave'}
        onClose={() => setDialog(null)}
        title={t('leave.title', { name: channel.name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Text>{t(channel.open ? 'leave.says' : 'leave.saysPrivate')}</Text>
        <DialogActions>
          <Button variant="default" onClick={() => setDialog(null)}>
            {t('leave.stay')}
          </Button>
          <Button
            color="clay"
            loading={changes.leave.isPending}
            onClick={() =>
              changes.leave.mutate(id, { ...say, onSuccess: () => place.go({ channelId: undefined }) })
            }
          >
            {t('leave.do')}
          </Button>
        </DialogActions>
      </Modal>
    </>
  );
}
