import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BrowseChannels } from './browse-channels.js';
import { NewDirect } from './new-direct.js';
import { TopicForm } from './topic-form.js';

export type ListDialog = 'direct' | 'channel' | 'browse';

interface ListDialogsProps {
  dialog: ListDialog | null;
  onClose: () => void;
  /** Goes to a channel. */
  onOpened: (channelId: string) => void;
}

const titles = { direct: 'direct.title', channel: 'topic.title', browse: 'browse.title' } as const;

/** The ways to a channel that is not in the list yet. */
export function ListDialogs({ dialog, onClose, onOpened }: ListDialogsProps) {
  const { t } = useTranslation(['channel', 'common']);
  const opened = (channelId: string): void => {
    onClose();
    onOpened(channelId);
  };
  return (
    <Modal
      opened={dialog !== null}
      onClose={onClose}
      title={dialog && t(titles[dialog])}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {dialog === 'direct' && <NewDirect onOpened={opened} />}
      {dialog === 'channel' && <TopicForm onDone={opened} />}
      {dialog === 'browse' && <BrowseChannels onOpened={opened} />}
    </Modal>
  );
}
