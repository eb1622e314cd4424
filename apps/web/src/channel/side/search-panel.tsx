import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCloudOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typingPause } from '../../directory/typing-pause.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import type { ChannelItem } from '../list/channel-list.js';
import type { ChannelView } from '../log/channel-sync.js';
import { usePlace } from '../use-place.js';
import { Hit } from './hit.js';
import { cutAt, markWords } from './mark-words.js';
import { Panel } from './panel.js';
import { ResourceHit } from './resource-hit.js';
import { useSearch } from './use-search.js';
import classes from './side-panel.module.css';

const places = ['everywhere', 'here'] as const;

/** What was said and what is known, found by the same words. */
export function SearchPanel({ channel, view }: { channel: ChannelItem; view: ChannelView }) {
  const { t } = useTranslation('channel');
  const [typed, setTyped] = useState(usePlace().words ?? '');
  const [where, setWhere] = useState<(typeof places)[number]>('everywhere');
  const [words] = useDebouncedValue(typed.trim(), typingPause);
  const found = useSearch(words, where === 'here' ? channel.id : undefined, view.conversation.messages);
  const { resources, messages, held, state } = found;
  const nothing = resources.length + messages.length + held.length === 0;
  return (
    <Panel title={t('side.search')}>
      <div className={classes.search}>
        <TextInput
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoFocus
        />
        <SegmentedControl
          fullWidth
          aria-label={t('search.where')}
          value={where}
          onChange={(value) => setWhere(places.find((each) => each === value) ?? 'everywhere')}
          data={places.map((value) => ({ value, label: t(`search.${value}`) }))}
        />
      </div>
      <div className={classes.body} aria-live="polite" aria-busy={found.isOld || state === 'asking'}>
        {state === 'nothing asked' && (
          <EmptyState compact title={t('search.start')} hint={t('search.startHint')} />
        )}
        {state === 'asking' && <ListSkeleton rows={3} height={72} />}
        {state === 'kept' && (
          <p className={classes.kept}>
            <IconCloudOff size={20} aria-hidden />
            {t('search.kept')}
          </p>
        )}
        {(state === 'answered' || state === 'kept') && nothing && (
          <EmptyState compact title={t('search.none', { words })} hint={t('search.noneHint')} />
        )}
        {resources.length > 0 && (
          <>
            <h3 className={classes.group}>{t('search.resources')}</h3>
            <ul className={classes.hits}>
              {resources.map((resource) => (
                <li key={resource.id}>
                  <ResourceHit resource={resource} />
                </li>
              ))}
            </ul>
          </>
        )}
        {messages.length + held.length > 0 && <h3 className={classes.group}>{t('search.messages')}</h3>}
        <ul className={classes.hits}>
          {messages.map(({ message, channelName, excerpt, marks }) => (
            <li key={`${message.channelId} ${message.seq}`}>
              <Hit
                message={{ ...message, text: excerpt, thread: message.thread ?? undefined }}
                channel={
                  message.channelId === channel.id ? undefined : { id: message.channelId, name: channelName }
                }
                pieces={cutAt(excerpt, marks)}
                words={words}
              />
            </li>
          ))}
          {held.map((message) => (
            <li key={message.seq}>
              <Hit message={message} pieces={markWords(message.text, words)} words={words} />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
