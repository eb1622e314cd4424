import { useQueryClient } from '@tanstack/react-query';
import { IconPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { useLive } from '../../shared/live.js';
import type { ChannelView } from '../log/channel-sync.js';
import { pinsQuery } from '../queries.js';
import { useRoom } from '../room-context.js';
import { Hit } from './hit.js';
import { Panel } from './panel.js';
import { usePins } from './use-pins.js';
import classes from './side-panel.module.css';

/** What the channel keeps at hand. */
export function PinsPanel({ view }: { view: ChannelView }) {
  const { t } = useTranslation('channel');
  const queryClient = useQueryClient();
  const { channelId } = useRoom();
  const pins = usePins(channelId, view);
  useLive('channel.events', (events) => {
    const touched = events.some((event) => event.channelId === channelId && event.type.startsWith('pin.'));
    if (touched) void queryClient.invalidateQueries({ queryKey: pinsQuery(channelId).queryKey });
  });
  return (
    <Panel title={t('side.pins')}>
      <div className={classes.body}>
        {pins.length === 0 ? (
          <EmptyState compact icon={IconPin} title={t('pins.none.title')} hint={t('pins.none.hint')} />
        ) : (
          <ul className={classes.hits}>
            {pins.map((message) => (
              <li key={message.seq}>
                <Hit message={message} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
