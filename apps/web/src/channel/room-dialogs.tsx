import { Button, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { historyQuery } from './queries.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { Ago } from '../shared/time.js';
import { KeepDialog } from './keep/keep-dialog.js';
import type { ChannelView } from './log/channel-sync.js';
import type { Message } from './log/conversation.js';
import { MessageSheet } from './message/message-sheet.js';
import { useCommands } from './message/use-commands.js';
import { SeenBy } from './people/seen-by.js';
import { useRoom } from './room-context.js';
import classes from './room-dialogs.module.css';

/** A dialog about one message. */
export interface OpenDialog {
  readonly kind: 'actions' | 'remove' | 'history' | 'seen' | 'keep';
  readonly seq: number;
}

interface RoomDialogsProps {
  dialog: OpenDialog | null;
  view: ChannelView;
  onClose: () => void;
}

/** The dialogs about a message; one at a time for the whole channel. */
export function RoomDialogs({ dialog, view, onClose }: RoomDialogsProps) {
  const { t } = useTranslation(['channel', 'common']);
  const { channelId } = useRoom();
  const message = dialog
    ? (view.conversation.messages.get(dialog.seq) ?? view.aside.get(dialog.seq))
    : undefined;
  const shows = (kind: OpenDialog['kind']): boolean => dialog?.kind === kind && message !== undefined;
  const layer = { onClose, closeButtonProps: { 'aria-label': t('common:close') } };
  return (
    <>
      <MessageSheet message={(shows('actions') && message) || null} onClose={onClose} />
      <KeepDialog channelId={channelId} message={(shows('keep') && message) || null} onClose={onClose} />
      <Modal {...layer} opened={shows('remove')} title={t('remove.title')}>
        {message && <Remove message={message} onClose={onClose} />}
      </Modal>
      <Modal {...layer} opened={shows('history')} title={t('history.title')}>
        {message && <History message={message} />}
      </Modal>
      <Modal {...layer} opened={shows('seen')} title={t('seen.title')}>
        {message && <SeenBy message={message} readers={view.conversation.readers} />}
      </Modal>
    </>
  );
}

function Remove({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('channel');
  const { channelId } = useRoom();
  const commands = useCommands(channelId);
  return (
    <>
      <Text className={classes.quote}>{message.text}</Text>
      <Text mt="sm">{t('remove.says')}</Text>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {t('remove.keep')}
        </Button>
        <Button
          color="clay"
          data-autofocus
          onClick={() => {
            onClose();
            commands.remove(message);
          }}
        >
          {t('remove.do')}
        </Button>
      </DialogActions>
    </>
  );
}

/** What an edited message says and said before, the newest first. */
function History({ message }: { message: Message }) {
  const { channelId } = useRoom();
  const { data, error, refetch, isFetching } = useQuery(
    historyQuery(channelId, message.seq, message.editedAt),
  );
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return <ListSkeleton rows={2} />;
  return (
    <ol className={classes.versions}>
      {[...data.items].reverse().map(({ text, at }) => (
        <li key={at}>
          <span className={classes.when}>
            <Ago at={at} />
          </span>
          <span className={classes.text}>{text}</span>
        </li>
      ))}
    </ol>
  );
}
