import { Drawer, Modal, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import type { Message } from '../log/conversation.js';
import { useRoom } from '../room-context.js';
import { emojis } from './emoji.js';
import { useMessageChoices } from './use-message-choices.js';
import classes from './message-sheet.module.css';

/** A drawer from below has a height of its own otherwise. */
const asHighAsNeeded = { flex: 'none', height: 'auto', maxHeight: '92%' } as const;

interface MessageSheetProps {
  /** Null while closed. */
  message: Message | null;
  onClose: () => void;
}

/** What can be done with a message: after a long touch, from the keyboard, or for a screen reader. */
export function MessageSheet({ message, onClose }: MessageSheetProps) {
  const { t } = useTranslation(['channel', 'common']);
  const phone = useMediaQuery('(max-width: 47.99em)');
  const Layer = phone ? Drawer : Modal;
  return (
    <Layer
      opened={message !== null}
      onClose={onClose}
      {...(phone
        ? { position: 'bottom' as const, radius: 'lg', styles: { content: asHighAsNeeded } }
        : { size: 'sm' })}
      title={t('actions.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {message && <Choices message={message} onClose={onClose} />}
    </Layer>
  );
}

function Choices({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { writable, actions } = useRoom();
  const choices = useMessageChoices()(message);
  const mine = (emoji: string): boolean =>
    message.reactions.some((each) => each.emoji === emoji && each.by.some(({ id }) => id === me.id));
  return (
    <>
      <p className={classes.quote}>{message.text}</p>
      {writable && (
        <div className={classes.emojis} role="group" aria-label={t('reactions.pick')}>
          {emojis.map((emoji) => (
            <UnstyledButton
              key={emoji}
              className={classes.emoji}
              aria-pressed={mine(emoji)}
              onClick={() => {
                onClose();
                actions.react(message, emoji, mine(emoji));
              }}
            >
              {emoji}
            </UnstyledButton>
          ))}
        </div>
      )}
      <ul className={classes.list}>
        {choices.map(({ name, icon: Icon, label, run }) => (
          <li key={name}>
            <UnstyledButton
              className={classes.choice}
              data-danger={name === 'remove' || undefined}
              onClick={() => {
                onClose();
                run();
              }}
            >
              <Icon size={22} stroke={1.75} aria-hidden />
              {label}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
