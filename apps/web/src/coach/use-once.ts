import { useRef } from 'react';

/**
 * Makes a tap count once: while the first call is under way, further ones do nothing. The button's own "loading"
 * appears a moment later than a second tap can.
 */
export function useOnce<A extends unknown[]>(action: (...args: A) => Promise<unknown>): (...args: A) => void {
  const running = useRef(false);
  return (...args) => {
    if (running.current) return;
    running.current = true;
    action(...args)
      // The mutation shows its error itself.
      .catch(() => undefined)
      .finally(() => {
        running.current = false;
      });
  };
}
