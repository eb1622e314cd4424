import { useEffect } from 'react';

/** Keeps the screen on while `wanted`, as far as the browser can. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      // Refused on a low battery; whoever looks sees the screen go dark and knows.
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (ended) void lock?.release();
    };
    // The browser lets go of it whenever the page is hidden.
    const shown = (): void => void hold();
    void hold();
    document.addEventListener('visibilitychange', shown);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', shown);
      void lock?.release();
    };
  }, [wanted]);
}
