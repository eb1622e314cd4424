import { useMediaQuery } from '@mantine/hooks';
import type { Ref } from 'react';
import { DirectoryPanel } from '../../directory/directory-panel.js';
import type { ComposerHandle } from '../composer/room-composer.js';
import type { ChannelItem } from '../list/channel-list.js';
import type { ChannelView } from '../log/channel-sync.js';
import { usePlace } from '../use-place.js';
import { PeoplePanel } from './people-panel.js';
import { PinsPanel } from './pins-panel.js';
import { SearchPanel } from './search-panel.js';
import { ThreadPanel } from './thread-panel.js';
import classes from './side-panel.module.css';

interface SidePanelProps {
  channel: ChannelItem;
  view: ChannelView;
  /** Where one writes in the thread that is open. */
  composer: Ref<ComposerHandle>;
}

/** What stands beside the messages; on a phone it has the screen. With nothing else open: the directory, where there is room. */
export function SidePanel({ channel, view, composer }: SidePanelProps) {
  const { thread, side } = usePlace();
  // The same width as in the style sheet: what is not shown is not fetched either.
  const roomy = useMediaQuery('(min-width: 80em)');
  if (thread !== undefined) {
    return <ThreadPanel key={thread} channel={channel} view={view} root={thread} composer={composer} />;
  }
  if (side === 'pins') return <PinsPanel view={view} />;
  if (side === 'people') return <PeoplePanel channel={channel} />;
  if (side === 'search') return <SearchPanel channel={channel} view={view} />;
  return (
    roomy && (
      <aside className={classes.directory}>
        <DirectoryPanel />
      </aside>
    )
  );
}
