import { useEffect } from 'react';
import { useChannelTools } from '../channel-provider.js';
import type { ChannelView } from '../log/channel-sync.js';
import { hasOlder } from '../log/log.js';

/** Events of one page on the way back to a message: as many as the server gives. */
const LONG_WAY = 500;

/**
 * Leads to a message however far back it stands: older messages are fetched until it is there.
 *
 * @returns its seq as soon as it is held
 */
export function useAim(channelId: string, view: ChannelView, wanted: number | undefined): number | undefined {
  const { sync } = useChannelTools();
  const held = wanted !== undefined && view.conversation.messages.has(wanted);
  const further = wanted !== undefined && !held && wanted < view.log.first && hasOlder(view.log);
  const { older } = view;
  const { first } = view.log;
  useEffect(() => {
    if (further && older === 'idle') void sync.older(channelId, LONG_WAY);
  }, [further, older, first, sync, channelId]);
  return held ? wanted : undefined;
}
