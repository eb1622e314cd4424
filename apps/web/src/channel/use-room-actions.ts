import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageLink } from '../shared/message-link.js';
import { useChannelTools } from './channel-provider.js';
import type { ComposerHandle } from './composer/room-composer.js';
import type { ChannelItem } from './list/channel-list.js';
import { useCommands } from './message/use-commands.js';
import type { RoomActions } from './room-context.js';
import type { OpenDialog } from './room-dialogs.js';
import { usePlace } from './use-place.js';

interface RoomActionOptions {
  channel: ChannelItem;
  openDialog: (dialog: OpenDialog) => void;
  /** Where one writes: in the channel itself, or in the thread that is open. */
  composerOf: (thread: number | undefined) => ComposerHandle | null;
}

/** What can be done with the messages of a channel. The same object for as long as the channel is open. */
export function useRoomActions({ channel, openDialog, composerOf }: RoomActionOptions): RoomActions {
  const { t } = useTranslation('channel');
  const { outbox } = useChannelTools();
  const commands = useCommands(channel.id);
  const { go } = usePlace();

  const copy = (text: string, done: string): void => {
    // Missing on a plain-http address of the local network.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    void clipboard?.writeText(text).then(
      () => notifications.show({ message: done, autoClose: 3_000 }),
      () => undefined,
    );
  };
  return useLatest<RoomActions>({
    react: commands.react,
    pin: commands.pin,
    question: commands.question,
    edit: (message) => composerOf(message.thread)?.edit(message),
    remove: (message) => openDialog({ kind: 'remove', seq: message.seq }),
    openThread: (seq) => go({ thread: seq, side: undefined }),
    openActions: (message) => openDialog({ kind: 'actions', seq: message.seq }),
    openHistory: (message) => openDialog({ kind: 'history', seq: message.seq }),
    openSeen: (message) => openDialog({ kind: 'seen', seq: message.seq }),
    openKeep: (message) => openDialog({ kind: 'keep', seq: message.seq }),
    copyText: ({ text }) => copy(text, t('actions.copied')),
    copyLink: ({ seq, thread = null }) =>
      copy(
        `${window.location.origin}${messageLink({ channelId: channel.id, seq, thread })}`,
        t('actions.linkCopied'),
      ),
    retry: ({ clientMessageId }) => void outbox.retry(clientMessageId),
    rewrite: ({ clientMessageId, text, thread }) => {
      void outbox.discard(clientMessageId);
      composerOf(thread)?.insert(text);
    },
    discard: ({ clientMessageId }) => void outbox.discard(clientMessageId),
  });
}

type Functions = Record<string, (...args: never[]) => unknown>;

/** One object whose functions always do what those of the last drawing do, so that no row is drawn again for them. */
function useLatest<T extends object>(functions: T): T {
  const [box] = useState<{ now: T; steady: T }>(() => {
    const made = { now: functions } as { now: T; steady: T };
    made.steady = Object.fromEntries(
      Object.keys(functions).map((name) => [
        name,
        (...args: never[]) => (made.now as Functions)[name]?.(...args),
      ]),
    ) as T;
    return made;
  });
  box.now = functions;
  return box.steady;
}
