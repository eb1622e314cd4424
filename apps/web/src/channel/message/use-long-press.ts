import { useRef, type MouseEvent, type PointerEvent } from 'react';

/** How long a finger rests before it counts, in milliseconds; phones themselves take about as long. */
const restMs = 450;
/** A finger that moved farther is scrolling, in pixels. */
const stillPx = 10;

interface LongPress {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
  onContextMenu: (event: MouseEvent) => void;
}

/** Calls `act` when a finger rests on something. A mouse keeps its own menu. */
export function useLongPress(act: () => void): LongPress {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const end = (): void => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  return {
    onPointerDown: (event) => {
      end();
      if (event.pointerType === 'mouse') return;
      const timer = setTimeout(() => {
        press.current = null;
        act();
      }, restMs);
      press.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event) => {
      const from = press.current;
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > stillPx) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: (event) => {
      // Android says that a finger rested by asking for the menu of the browser.
      const touched = (event.nativeEvent as unknown as { pointerType?: string }).pointerType === 'touch';
      if (touched) event.preventDefault();
    },
  };
}
