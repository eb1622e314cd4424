import { ActionIcon, Text, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSend2 } from '@tabler/icons-react';
import { useId, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';

/** The server refuses more. */
export const messageLimit = 4_000;
/** From here on the writer is told how much is left. */
const nearLimit = 3_600;

interface ComposerProps {
  channelName: string;
  text: string;
  onChange: (text: string) => void;
  onSend: (text: string) => void;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Where messages are written. Enter sends where there is a keyboard; on a phone the button does. */
export function Composer({ channelName, text, onChange, onSend, inputRef }: ComposerProps) {
  const { t } = useTranslation('channel');
  const hintId = useId();
  const withKeyboard = useMediaQuery('(hover: hover) and (pointer: fine)');
  const left = messageLimit - text.length;
  const sendable = text.trim() !== '' && left >= 0;

  const send = (): void => {
    if (sendable) onSend(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an accent or a character is being composed, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!withKeyboard && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes.row}>
        <Textarea
          ref={inputRef}
          className={classes.input}
          aria-label={t('composer.label', { name: channelName })}
          aria-describedby={hintId}
          placeholder={t('composer.placeholder')}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          autosize
          minRows={1}
          maxRows={6}
          error={left < 0}
          enterKeyHint={withKeyboard ? 'send' : 'enter'}
        />
        <ActionIcon
          type="submit"
          variant="filled"
          color="causeway"
          radius="md"
          aria-label={t('composer.send')}
          disabled={!sendable}
        >
          <IconSend2 aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.below}>
        <Text id={hintId} size="xs" c="dimmed">
          {t('composer.hint')}
          {withKeyboard && <span className="visually-hidden"> {t('composer.keys')}</span>}
        </Text>
        {text.length >= nearLimit && (
          <Text size="xs" className={classes.counter} data-over={left < 0 || undefined} role="status">
            {left < 0 ? t('composer.tooLong', { count: -left }) : t('composer.left', { count: left })}
          </Text>
        )}
      </div>
    </form>
  );
}
