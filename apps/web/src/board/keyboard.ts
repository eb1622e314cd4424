import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/** What the keys of a view do; a key that it leaves out does nothing there. */
export interface BoardKeys {
  onAssign?: (focused: string | undefined) => void;
  onTimeline?: (focused: string | undefined) => void;
  onNew?: () => void;
  onFilter?: () => void;
  /** To the map, and from it back to the board. */
  onMap?: () => void;
  onWall?: () => void;
  onSearch?: () => void;
  onHelp?: () => void;
  onClose: () => void;
}

/** Whether single letters act; people who dictate to their computer switch that off (WCAG 2.1.4). */
export function useShortcutsOn() {
  return useLocalStorage({ key: 'causeway.board.shortcuts', defaultValue: true });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const layer = '[role="dialog"], [role="menu"]';

const layerIsOpen = (): boolean => document.querySelector(layer) !== null;

/** Arrows between cards, and one letter per action; silent while somebody types or a dialog is open. */
export function useBoardKeys(keys: BoardKeys, on: boolean): void {
  const layerWasOpen = useRef(false);
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || layerWasOpen.current) return;
    if (event.key.startsWith('Arrow')) {
      if (moveFocus(event.key)) event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      keys.onClose();
      return;
    }
    if (!on) return;
    const action = actionOf(event.key, keys);
    if (!action) return;
    event.preventDefault();
    action();
  });
  // A dialog closes itself on Esc before the key gets here, so whether one was open is noted first of all:
  // in the capture phase, and in a layout effect because listeners run in the order in which they were added.
  useLayoutEffect(() => {
    const note = () => {
      layerWasOpen.current = layerIsOpen();
    };
    window.addEventListener('keydown', note, { capture: true });
    return () => window.removeEventListener('keydown', note, { capture: true });
  }, []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => act(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function actionOf(key: string, keys: BoardKeys): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case 'a':
      return () => keys.onAssign?.(focusedCard()?.dataset['card']);
    case 't':
      return () => keys.onTimeline?.(focusedCard()?.dataset['card']);
    case 'f':
      return keys.onFilter;
    case 'm':
      return keys.onMap;
    case 'w':
      return keys.onWall;
    case 'n':
      return keys.onNew;
    case '/':
      return keys.onSearch;
    case '?':
      return keys.onHelp;
    default:
      return undefined;
  }
}

function focusedCard(): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement ? active.closest<HTMLElement>('[data-card]') : null;
}

/** The cards of every column that has some, from left to right. */
const filledColumns = (): HTMLElement[][] =>
  [...document.querySelectorAll('[data-column]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0);

/** Up and down within a column, left and right to the nearest column that has cards. True when the key was used. */
function moveFocus(key: string): boolean {
  const active = document.activeElement;
  const here = focusedCard();
  // Arrows inside of the panel, the tabs or the duty list belong to these.
  if (!here && active && active !== document.body && active.id !== 'content') return false;
  const filled = filledColumns();
  const next = here ? neighbor(filled, here, key) : filled[0]?.[0];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return next !== undefined;
}

function neighbor(filled: HTMLElement[][], here: HTMLElement, key: string): HTMLElement | undefined {
  const column = filled.findIndex((cards) => cards.includes(here));
  const row = filled[column]?.indexOf(here) ?? 0;
  switch (key) {
    case 'ArrowUp':
      return filled[column]?.[row - 1];
    case 'ArrowDown':
      return filled[column]?.[row + 1];
    case 'ArrowLeft':
      return filled[column - 1]?.[row] ?? filled[column - 1]?.at(-1);
    case 'ArrowRight':
      return filled[column + 1]?.[row] ?? filled[column + 1]?.at(-1);
    default:
      return undefined;
  }
}
