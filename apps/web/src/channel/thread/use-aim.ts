import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChannelTools } from '../channel-provider.js';
import type { ChannelView } from '../log/channel-sync.js';
import type { Shown } from '../log/far.js';

/** So many events before those that are held are fetched as one page of the log; what is farther is gone to. */
const NEAR = 500;

/**
 * Leads to a message however far back it stands.
 *
 * @returns its seq as soon as it is shown; that of the one after it when it is gone
 */
export function useAim(
  channelId: string,
  view: ChannelView,
  shown: Shown,
  wanted: number | undefined,
): number | undefined {
  const { t } = useTranslation('channel');
  const { sync } = useChannelTools();
  /** Gone to once: whoever leaves it for the newest messages is not led back. */
  const gone = useRef<number | undefined>(undefined);
  const { far, older, log, conversation } = view;
  const held = wanted !== undefined && shown.messages.has(wanted);
  const missing = wanted !== undefined && !held;
  const lives = missing && conversation.messages.has(wanted);
  const beyond = missing && !lives && wanted < log.first ? log.first - wanted : 0;

  useEffect(
    () => () => {
      gone.current = undefined;
      sync.far.leave(channelId);
    },
    [sync, channelId],
  );
  useEffect(() => {
    if (wanted === undefined) gone.current = undefined;
    else if (lives) sync.far.leave(channelId);
    else if (beyond > 0 && gone.current !== wanted) {
      if (beyond > NEAR || far) {
        gone.current = wanted;
        void sync.far.go(channelId, wanted);
      } else if (older === 'idle') void sync.older(channelId, NEAR);
    }
  }, [wanted, lives, beyond, far, older, sync, channelId]);

  const replaced = far !== null && far.asked === wanted && far.aim !== wanted;
  useEffect(() => {
    if (replaced) notifications.show({ message: t('far.gone') });
  }, [replaced, t]);
  return replaced ? far.aim : held ? wanted : undefined;
}
