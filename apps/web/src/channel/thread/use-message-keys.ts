import type { KeyboardEvent } from 'react';
import { useMe } from '../../shared/session.js';
import { useLettersOn } from '../keys/letters.js';
import { useRoom } from '../room-context.js';
import type { MessageRow, Row } from './layout.js';

/**
 * Keys among the messages: arrows move, Enter opens what can be done, and where letters act, E edits, R replies and P
 * pins. They count only while a message has the focus, so nobody who types is disturbed.
 */
export function useMessageKeys(rows: readonly Row[]): (event: KeyboardEvent<HTMLElement>) => void {
  const me = useMe();
  const { writable, actions } = useRoom();
  const [letters] = useLettersOn();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const focused = event.target instanceof HTMLElement ? event.target : null;
    const here = focused?.closest<HTMLElement>('[data-message]') ?? null;
    // Buttons inside of a message have their own keys.
    if (focused !== here && focused !== event.currentTarget) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (step(event.currentTarget, here, event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault();
      return;
    }
    const row = rows.find(
      (each): each is MessageRow => each.kind === 'message' && each.key === here?.dataset['message'],
    );
    const message = row?.message;
    if (!message || message.deleted) return;
    const act = (): boolean => {
      const key = event.key.toLowerCase();
      if (key === 'enter' || key === 'contextmenu') actions.openActions(message);
      else if (!writable || !letters) return false;
      else if (key === 'e' && message.author.id === me.id) actions.edit(message);
      else if (key === 'r') actions.openThread(message.thread ?? message.seq);
      else if (key === 'p') actions.pin(message);
      else if (key === 'delete' && message.author.id === me.id) actions.remove(message);
      else return false;
      return true;
    };
    if (act()) event.preventDefault();
  };
}

function step(scroller: HTMLElement, here: HTMLElement | null, by: 1 | -1): boolean {
  const all = [...scroller.querySelectorAll<HTMLElement>('[data-message]')];
  const next = here ? all[all.indexOf(here) + by] : by === -1 ? lastInSight(scroller, all) : undefined;
  if (!next) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function lastInSight(scroller: HTMLElement, all: readonly HTMLElement[]): HTMLElement | undefined {
  const end = scroller.getBoundingClientRect().bottom;
  return all.findLast((each) => each.getBoundingClientRect().top < end);
}
