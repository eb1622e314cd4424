import {
  IconBookUpload,
  IconCircleCheck,
  IconCopy,
  IconEye,
  IconHistory,
  IconLink,
  IconMessageCircle,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHasRole, useMe } from '../../shared/session.js';
import { useChannelTools } from '../channel-provider.js';
import type { Message } from '../log/conversation.js';
import { useRoom } from '../room-context.js';

export interface MessageChoice {
  readonly name:
    'reply' | 'answers' | 'keep' | 'edit' | 'pin' | 'unpin' | 'copy' | 'link' | 'seen' | 'history' | 'remove';
  readonly icon: TablerIcon;
  readonly label: string;
  readonly run: () => void;
}

/** What this member may do with a message, the most usual first. */
export function useMessageChoices(): (message: Message) => MessageChoice[] {
  const { t } = useTranslation('channel');
  const me = useMe();
  const keepsOrder = useHasRole(['supervisor', 'administrator']);
  const { channelId, writable, actions } = useRoom();
  const { sync } = useChannelTools();
  /** Whether a thread is a question that nobody has answered yet. Looked up when somebody opens the choices. */
  const isAsked = (thread: number | undefined): boolean => {
    if (thread === undefined) return false;
    const { conversation, aside } = sync.view(channelId);
    const { question } = conversation.messages.get(thread) ?? aside.get(thread) ?? {};
    return question !== undefined && question.state !== 'answered';
  };
  return (message) => {
    if (message.deleted) return [];
    const own = message.author.id === me.id;
    const choice = (name: MessageChoice['name'], icon: TablerIcon, run: (message: Message) => void) => ({
      name,
      icon,
      label: t(`actions.${name}`),
      run: () => run(message),
    });
    return [
      ...(writable && message.thread === undefined
        ? [choice('reply', IconMessageCircle, ({ seq }) => actions.openThread(seq))]
        : []),
      ...(writable && isAsked(message.thread)
        ? [
            choice(
              'answers',
              IconCircleCheck,
              ({ seq, thread }) => thread && actions.question(thread, 'answer', seq),
            ),
          ]
        : []),
      choice('keep', IconBookUpload, actions.openKeep),
      ...(writable && own ? [choice('edit', IconPencil, actions.edit)] : []),
      ...(writable
        ? [message.pinned ? choice('unpin', IconPinnedOff, actions.pin) : choice('pin', IconPin, actions.pin)]
        : []),
      choice('copy', IconCopy, actions.copyText),
      choice('link', IconLink, actions.copyLink),
      ...(own ? [choice('seen', IconEye, actions.openSeen)] : []),
      ...(message.editedAt ? [choice('history', IconHistory, actions.openHistory)] : []),
      ...(writable && (own || keepsOrder) ? [choice('remove', IconTrash, actions.remove)] : []),
    ];
  };
}
