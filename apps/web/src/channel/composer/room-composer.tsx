import { IconEye, IconHelpCircle, IconPencil } from '@tabler/icons-react';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { GuardNotice, useMessageGuard } from '../../channel-guard/index.js';
import { useDraft } from '../../shared/use-draft.js';
import { useMe } from '../../shared/session.js';
import { useChannelTools } from '../channel-provider.js';
import { useNamedResources } from '../cards/use-card.js';
import type { ChannelItem } from '../list/channel-list.js';
import type { ChannelView } from '../log/channel-sync.js';
import type { Message } from '../log/conversation.js';
import type { Named } from '../message/named.js';
import { useCommands } from '../message/use-commands.js';
import type { Written } from '../outbox/outbox.js';
import { useRoom } from '../room-context.js';
import { Banner } from './banner.js';
import { UploadList } from './upload-list.js';
import { useUploads } from './use-uploads.js';
import { readCommand, type Command } from './command.js';
import { CommandAnswer } from './command-answer.js';
import { Composer } from './composer.js';
import { TypingLine } from './typing-line.js';
import { useCases } from './use-cases.js';
import { usePicked } from './use-picked.js';
import { useTyping } from './use-typing.js';
import { written } from './written.js';
import classes from './composer.module.css';

/** What others ask of the composer. */
export interface ComposerHandle {
  /** Takes a stored message, to write it anew. */
  edit: (message: Message) => void;
  /** Puts words in front of what stands there. */
  insert: (text: string) => void;
}

interface RoomComposerProps {
  channel: ChannelItem;
  view: ChannelView;
  /** The thread that it writes in; absent for the channel itself. */
  thread?: number;
  onSent: () => void;
  ref?: Ref<ComposerHandle>;
}

/** Writes in a channel or in one of its threads: drafts, commands, questions, and edits of what was said. */
export function RoomComposer({ channel, view, thread, onSent, ref }: RoomComposerProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { outbox } = useChannelTools();
  const { named, writable, actions } = useRoom();
  const commands = useCommands(channel.id);
  const input = useRef<HTMLTextAreaElement>(null);
  const key = `${me.id}.${channel.id}${thread === undefined ? '' : `.${thread}`}`;
  const [draft, setDraft] = useDraft(key);
  const [picked, pick, forgetPicked] = usePicked(key);
  const [editing, setEditing] = useState<{ message: Message; text: string } | null>(null);
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<Command | null>(null);
  const namedBefore = useNamedResources(editing?.message.resources ?? []);
  const noteTyping = useTyping(channel.id, thread);
  const files = useUploads(channel.id);
  const guard = useMessageGuard(editing?.text ?? draft);
  const cases = useCases(channel.kind === 'request' ? channel.name : undefined, guard.findings.length > 0);

  const change = (text: string): void => {
    if (editing) setEditing({ ...editing, text });
    else setDraft(text);
    if (text.trim()) noteTyping();
  };
  const stopEditing = (): void => {
    setEditing(null);
    input.current?.focus();
  };
  useImperativeHandle(ref, () => ({
    edit: (message) => {
      setEditing({ message, text: message.text });
      input.current?.focus();
    },
    insert: (text) => {
      setDraft(draft.trim() ? `${text}\n${draft}` : text);
      input.current?.focus();
    },
  }));

  /** Nothing goes out unseen: what may tell who somebody is stops it, unless its author says why it is all right. */
  const send = (text: string): void => {
    if (files.busy) return;
    guard.ifNothing(text, () => sendNow(text));
  };
  const sendNow = (text: string, reason?: Written['guard']): void => {
    const all = [...picked, ...namedBefore, ...named];
    const why = reason && { guard: reason };
    if (editing) {
      const { message } = editing;
      stopEditing();
      if (text !== message.text) {
        commands.edit(message, written(text, all), () => setEditing({ message, text }));
      }
      return;
    }
    const command = readCommand(text);
    const answers = command !== null && command.name !== 'ask';
    setAnswered(answers ? command : null);
    setDraft('');
    if (answers) return;
    const attachments = files.take();
    // A file without words goes under its name.
    const words = (command ? command.words : text) || attachments.map(({ name }) => name).join(', ');
    if (words) {
      const question = (asking || command !== null) && thread === undefined;
      void outbox.add(channel.id, {
        ...written(words, all),
        ...(attachments.length > 0 && { attachments: attachments.map(({ id }) => id) }),
        ...(thread !== undefined && { thread }),
        ...(question && { question }),
        ...why,
      });
    }
    setAsking(false);
    forgetPicked();
    onSent();
    input.current?.focus();
  };
  const editLast = (): void => {
    const last = [...view.conversation.messages.values()]
      .filter(({ author, deleted, thread: of }) => author.id === me.id && !deleted && of === thread)
      .sort((a, b) => b.seq - a.seq)[0];
    if (last) actions.edit(last);
  };
  const escape = (): void => {
    if (editing) stopEditing();
    setAsking(false);
    setAnswered(null);
  };

  if (!writable) return null;
  return (
    <>
      <TypingLine channelId={channel.id} thread={thread} />
      <Composer
        label={thread === undefined ? t('composer.label', { name: channel.name }) : t('composer.inThread')}
        placeholder={t(thread === undefined ? `composer.to.${channel.kind}` : 'composer.to.thread')}
        text={editing?.text ?? draft}
        onChange={change}
        onSend={send}
        onPicked={(each: Named) => pick(each)}
        input={input}
        editing={editing !== null}
        onEscape={escape}
        onUp={editLast}
        asking={thread === undefined && !editing ? asking : undefined}
        onAskingChange={setAsking}
        onFiles={editing ? undefined : files.add}
        looking={guard.looking}
        withFiles={files.uploads.some(({ state }) => state === 'there')}
      >
        <GuardNotice
          text={editing?.text ?? draft}
          findings={guard.findings}
          cases={cases}
          onChange={change}
          onSendAnyway={(reason) => sendNow((editing?.text ?? draft).trim(), reason)}
        />
        <UploadList uploads={files.uploads} onRetry={files.retry} onRemove={files.remove} />
        {answered && (
          <CommandAnswer
            command={answered}
            onClose={() => setAnswered(null)}
            onInsert={(each) => {
              pick(each);
              setDraft(`${draft}${draft && !draft.endsWith(' ') ? ' ' : ''}${each.words} `);
              setAnswered(null);
              input.current?.focus();
            }}
          />
        )}
        {editing && (
          <Banner icon={IconPencil} closeLabel={t('composer.stopEditing')} onClose={stopEditing}>
            {t('composer.editing')}
          </Banner>
        )}
        {channel.guest && (
          <p className={classes.readsAlong}>
            <IconEye size={16} aria-hidden />
            {t('guest.reads', { name: channel.guest.name })}
          </p>
        )}
        {asking && !editing && (
          <Banner icon={IconHelpCircle} asking closeLabel={t('ask.stop')} onClose={() => setAsking(false)}>
            {t('ask.hint')}
          </Banner>
        )}
      </Composer>
    </>
  );
}
