import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef } from 'react';
import { mayPlay, playTones, type Tone } from '../shared/sound.js';
import type { Card } from './model.js';

/** How often an unseen alarm is heard again, in milliseconds. */
const again = 45_000;

/** How often a text message that waits for a reader is heard again, in milliseconds. */
const textAgain = 180_000;

/** Two soft notes, rising; an offer to a coach sounds different. */
const notes: readonly Tone[] = [
  { at: 0, hertz: 523.25 },
  { at: 0.22, hertz: 783.99 },
];

/** Resolves to false when the browser keeps silent (nothing was touched yet). */
export async function chime(): Promise<boolean> {
  await playTones(notes, 0.16);
  return mayPlay();
}

/** One low note: there is something to read, and it is no alarm. */
const textNotes: readonly Tone[] = [{ at: 0, hertz: 392 }];

/** Whether this device is to stay silent; kept on the device. */
export function useMuted() {
  return useLocalStorage({ key: 'causeway.board.muted', defaultValue: false });
}

/**
 * Sounds when a request begins to need a human, and again every 45 s until somebody has opened it here or taken it
 * anywhere.
 *
 * @param opened the request whose panel is open
 */
export function useAlarmSound(cards: readonly Card[], opened: string | undefined, muted: boolean): void {
  const seen = useRef(new Set<string>());
  const waiting = cards
    .filter(({ needsYou }) => needsYou && !needsYou.taken)
    .map((card) => ({ id: card.id, key: `${card.id} ${card.needsYou?.since}` }));
  const heard = waiting
    .map(({ key }) => key)
    .sort()
    .join();
  const sound = useEffectEvent(() => {
    for (const { id, key } of waiting) if (id === opened) seen.current.add(key);
    if (!muted && waiting.some(({ key }) => !seen.current.has(key))) void chime();
  });
  useEffect(() => {
    if (!heard) return;
    sound();
    const timer = setInterval(sound, again);
    return () => clearInterval(timer);
  }, [heard]);
  useEffect(() => {
    const key = waiting.find(({ id }) => id === opened)?.key;
    if (key) seen.current.add(key);
  });
}

/**
 * Sounds softly when a coach's text begins to wait for a reader, and again every three minutes until all were taken care of.
 *
 * @param latestAt when the newest one came; null when none waits
 */
export function useTextSound(latestAt: string | null, muted: boolean): void {
  const waits = latestAt !== null;
  const heard = useRef('');
  const sound = useEffectEvent(() => {
    if (!muted) void playTones(textNotes, 0.12);
  });
  const soundIfNew = useEffectEvent(() => {
    // Of two that wait the newer may be settled first: the older one is nothing new.
    if (latestAt === null || latestAt <= heard.current) return;
    heard.current = latestAt;
    sound();
  });
  useEffect(() => soundIfNew(), [latestAt]);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(sound, textAgain);
    return () => clearInterval(timer);
  }, [waits]);
}
