import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typingPause } from '../../directory/typing-pause.js';
import { EmptyState } from '../../shared/empty-state.js';
import type { ChannelView } from '../log/channel-sync.js';
import { findHeld } from './find-held.js';
import { Hit } from './hit.js';
import { Panel } from './panel.js';
import classes from './side-panel.module.css';

const mostHits = 50;

/** What was said, found by its words. */
export function SearchPanel({ view }: { view: ChannelView }) {
  const { t } = useTranslation('channel');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), typingPause);
  const hits = findHeld(view.conversation.messages.values(), words, mostHits);
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
      </div>
      <div className={classes.body} aria-live="polite">
        {words === '' && <EmptyState compact title={t('search.start')} hint={t('search.startHint')} />}
        {words !== '' && hits.length === 0 && (
          <EmptyState compact title={t('search.none', { words })} hint={t('search.noneHint')} />
        )}
        <ul className={classes.hits}>
          {hits.map((message) => (
            <li key={message.seq}>
              <Hit message={message} words={words} />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
