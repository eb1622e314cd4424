import { useEffect, useEffectEvent, useState } from 'react';
import { mayPlay, playTones, unlockSound, type Tone } from '../shared/sound.js';
import type { AlertSettings } from './alert-settings.js';

/** Three notes that rise, twice: heard through a coat, gentle at night. */
const offerTones: readonly Tone[] = [0, 0.75].flatMap((at) => [
  { at, hertz: 587.33 },
  { at: at + 0.18, hertz: 739.99 },
  { at: at + 0.36, hertz: 880 },
]);
const newsTones: readonly Tone[] = [
  { at: 0, hertz: 880 },
  { at: 0.2, hertz: 587.33 },
];
const offerVibration = [300, 150, 300, 150, 500];

/** How often an unanswered offer is heard again, in milliseconds. */
const again = 7_000;

/** Sounds and vibrates as an offer does. */
export function ringOffer({ sound, vibration }: AlertSettings): void {
  if (sound) void playTones(offerTones, 0.35);
  if (vibration) vibrate(offerVibration);
}

/** Two soft notes: something changed, nothing is asked. */
export function ringNews({ sound, vibration }: AlertSettings): void {
  if (sound) void playTones(newsTones);
  if (vibration) vibrate([200]);
}

function vibrate(pattern: number[]): void {
  // iPhones have no vibration for pages, and browsers refuse it before the first touch.
  const allowed = !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
  if ('vibrate' in navigator && allowed) navigator.vibrate(pattern);
}

/** Rings while an offer is open, until the coach touches the page or it is over. */
export function useOfferRing(offerId: string | null, settings: AlertSettings): void {
  const ring = useEffectEvent(() => ringOffer(settings));
  useEffect(() => {
    if (!offerId) return;
    ring();
    const timer = setInterval(() => ring(), again);
    const stop = (): void => clearInterval(timer);
    document.addEventListener('pointerdown', stop, { once: true });
    document.addEventListener('keydown', stop, { once: true });
    return () => {
      stop();
      document.removeEventListener('pointerdown', stop);
      document.removeEventListener('keydown', stop);
      vibrate([]);
    };
  }, [offerId]);
}

/** Whether this page may be heard; any touch makes it so. */
export function useSoundUnlocked(): boolean {
  const [unlocked, setUnlocked] = useState(mayPlay);
  useEffect(() => {
    if (unlocked) return;
    const touched = (): void => void unlockSound().then(setUnlocked);
    document.addEventListener('pointerup', touched);
    document.addEventListener('keydown', touched);
    return () => {
      document.removeEventListener('pointerup', touched);
      document.removeEventListener('keydown', touched);
    };
  }, [unlocked]);
  return unlocked;
}
