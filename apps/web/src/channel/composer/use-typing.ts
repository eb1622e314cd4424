import { useRef } from 'react';
import { useLiveSignal } from '../../shared/live.js';

/** Others are told at most this often, in milliseconds; what they see fades a little later. */
const pause = 3_000;

/** Tells the others in a channel that something is being written there. */
export function useTyping(channelId: string, thread: number | undefined): () => void {
  const signal = useLiveSignal();
  const told = useRef(0);
  return () => {
    const now = Date.now();
    if (now - told.current < pause) return;
    told.current = now;
    signal('channel.typing', { channelId, ...(thread !== undefined && { thread }) });
  };
}
