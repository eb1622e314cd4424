import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import type { ChannelItem } from './channel-list.js';
import { useChannelTools, useChannelView } from './channel-provider.js';
import { Composer } from './composer.js';
import { ThreadSkeleton } from './thread-skeleton.js';
import { ThreadView } from './thread-view.js';
import { useDraft } from '../shared/use-draft.js';
import classes from './channel-page.module.css';

/** One channel: its name, its messages, and where one writes. */
export function ChannelRoom({ channel }: { channel: ChannelItem }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { sync, outbox } = useChannelTools();
  const view = useChannelView(channel.id);
  const [draft, setDraft] = useDraft(`${me.id}.${channel.id}`);
  const input = useRef<HTMLTextAreaElement>(null);
  const toNewest = useRef<() => void>(() => undefined);

  const send = (text: string): void => {
    void outbox.add(channel.id, text);
    setDraft('');
    toNewest.current();
    input.current?.focus();
  };
  const edit = (text: string): void => {
    setDraft(draft.trim() ? `${text}\n${draft}` : text);
    input.current?.focus();
  };

  return (
    <section className={classes.room} aria-label={channel.name}>
      <header className={classes.header}>
        <div className={classes.title}>
          <h1>{channel.name}</h1>
          <span>{t('members', { count: channel.memberCount })}</span>
        </div>
        <Button
          component={Link}
          to="/directory"
          variant="subtle"
          className={classes.toDirectory}
          leftSection={<IconBook2 size={20} aria-hidden />}
        >
          {t('directory')}
        </Button>
      </header>
      {view.opening === 'failed' && (
        <div className={classes.state}>
          <ProblemNotice
            error={view.error}
            kept={t('failed.kept')}
            onRetry={() => void sync.open(channel.id)}
          />
        </div>
      )}
      {view.opening !== 'failed' && view.log.last === null && <ThreadSkeleton />}
      {view.log.last !== null && (
        <ThreadView channel={channel} view={view} onEdit={edit} toNewestRef={toNewest} />
      )}
      <Composer channelName={channel.name} text={draft} onChange={setDraft} onSend={send} inputRef={input} />
    </section>
  );
}
