import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Card } from './model.js';

/** How often an unseen alarm is heard again, in milliseconds. */
const again = 45_000;

let context: AudioContext | undefined;

/** Two soft notes, rising. Resolves to false when the browser keeps silent (nothing was clicked yet). */
export async function chime(): Promise<boolean> {
  context ??= new AudioContext();
  // Resuming waits for ever where it is not allowed, so the answer is not awaited for long.
  await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 250))]);
  if (context.state !== 'running') return false;
  const start = context.currentTime + 0.02;
  note(context, 523.25, start);
  note(context, 783.99, start + 0.22);
  return true;
}

function note(audio: AudioContext, frequency: number, start: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.16, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.7);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.75);
}

/** Whether this device is to stay silent; kept on the device. */
export function useMuted() {
  return useLocalStorage({ key: 'causeway.board.muted', defaultValue: false });
}

/**
 * Sounds when a request begins to need a human, and again every 45 s until somebody has opened it here.
 *
 * @param opened the request whose panel is open
 */
export function useAlarmSound(cards: readonly Card[], opened: string | undefined, muted: boolean): void {
  const seen = useRef(new Set<string>());
  const waiting = cards.filter((card) => card.needsYou).map((card) => ({ id: card.id, key: `${card.id} ${card.needsYou?.since}` }));
  const heard = waiting.map(({ key }) => key).sort().join();
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
