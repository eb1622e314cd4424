import { ActionIcon, Text, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconHelpCircle, IconHelpCircleFilled, IconSend2 } from '@tabler/icons-react';
import { useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Named } from '../message/named.js';
import { FileButton } from './file-button.js';
import { SuggestionList } from './suggestion-list.js';
import { useCompletion } from './use-completion.js';
import classes from './composer.module.css';

/** The server refuses more. */
export const messageLimit = 4_000;
/** From here on the writer is told how much is left. */
const nearLimit = 3_600;

interface ComposerProps {
  label: string;
  placeholder: string;
  text: string;
  onChange: (text: string) => void;
  onSend: (text: string) => void;
  /** Somebody or something was picked from the list. */
  onPicked: (named: Named) => void;
  input: RefObject<HTMLTextAreaElement | null>;
  /** A stored message is being written anew. */
  editing: boolean;
  /** Gives up what is being edited. */
  onEscape: () => void;
  /** Up-arrow in an empty field. */
  onUp: () => void;
  /** Whether the message asks the team; undefined where it cannot. */
  asking?: boolean | undefined;
  onAskingChange?: (asking: boolean) => void;
  /** Takes files; undefined where none can be sent. */
  onFiles?: ((files: File[]) => void) | undefined;
  /** What is to be sent is looked at: the field keeps it as it is. */
  looking?: boolean;
  /** Something goes with the message, so it needs no words. */
  withFiles?: boolean;
  /** Stands above the field. */
  children?: ReactNode;
}

/** Where messages are written. Enter sends where there is a keyboard; on a phone the button does. */
export function Composer(props: ComposerProps) {
  const { label, placeholder, text, onChange, onSend, onPicked, input, editing, children } = props;
  const { t } = useTranslation('channel');
  const hintId = useId();
  const withKeyboard = useMediaQuery('(hover: hover) and (pointer: fine)');
  const completion = useCompletion({ input, text, onChange, onPicked });
  const left = messageLimit - text.length;
  const sendable = (text.trim() !== '' || props.withFiles === true) && left >= 0;

  const send = (): void => {
    if (sendable) onSend(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (completion.onKeyDown(event)) return;
    if (event.key === 'Escape') return props.onEscape();
    if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault();
      return props.onUp();
    }
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
      {completion.opened && <SuggestionList {...completion.list} />}
      {children}
      <div className={classes.row}>
        {props.asking !== undefined && (
          <ActionIcon
            className={classes.ask}
            aria-label={t('ask.toggle')}
            aria-pressed={props.asking}
            title={t('ask.toggle')}
            onClick={() => props.onAskingChange?.(!props.asking)}
          >
            {props.asking ? (
              <IconHelpCircleFilled aria-hidden />
            ) : (
              <IconHelpCircle stroke={1.75} aria-hidden />
            )}
          </ActionIcon>
        )}
        {props.onFiles && <FileButton onFiles={props.onFiles} />}
        <Textarea
          ref={input}
          className={classes.input}
          aria-label={label}
          aria-describedby={hintId}
          {...completion.field}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onSelect={completion.noteCaret}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            if (files.length === 0 || !props.onFiles) return;
            event.preventDefault();
            props.onFiles(files);
          }}
          autosize
          minRows={1}
          maxRows={6}
          readOnly={props.looking === true}
          error={left < 0}
          enterKeyHint={withKeyboard ? 'send' : 'enter'}
        />
        <ActionIcon
          type="submit"
          variant="filled"
          color="causeway"
          radius="md"
          aria-label={t(editing ? 'composer.save' : 'composer.send')}
          disabled={!sendable}
          loading={props.looking === true}
        >
          {editing ? <IconCheck aria-hidden /> : <IconSend2 aria-hidden />}
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
