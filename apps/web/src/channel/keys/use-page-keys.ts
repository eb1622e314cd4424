import { useEffect, useEffectEvent } from 'react';
import { useLettersOn } from './letters.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` searches and `?` shows every key, wherever on the page the focus is, unless somebody types or a dialog is open. */
export function usePageKeys({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }): void {
  const [letters] = useLettersOn();
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (!letters || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]')) return;
    const action = event.key === '/' ? onSearch : event.key === '?' ? onHelp : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
