import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

/** Nearer to the end than this counts as "at the newest message", in pixels. */
const nearEnd = 80;
/** Older messages are fetched before the reader reaches the top, in pixels. */
const nearStart = 600;
/** What is seen above the line of unread messages when the channel opens, in pixels. */
const aboveLine = 64;

/** What the reader's eye is on: a row, and how far it stands below the first one, in pixels. */
interface Eye {
  row: HTMLElement;
  offset: number;
}

interface ThreadScroll {
  scroller: React.RefObject<HTMLDivElement | null>;
  /** Whether the newest message is out of sight. */
  away: boolean;
  /** Goes to the newest message and stays with it. */
  toNewest: () => void;
}

interface ThreadScrollOptions {
  /** Seq of the oldest event shown; when it falls, older messages were put in front. */
  first: number;
  /** Changes with everything that is shown. */
  content: unknown;
  /** Seq of the message to be shown first, in the middle. */
  aim: number | undefined;
  /** Whether the end of what is shown is the newest message: only then is it followed. */
  live: boolean;
  onNearStart: () => void;
  onNearEnd: () => void;
  /** The newest message of others that is in sight. */
  onSeen: (seq: number) => void;
}

/**
 * Keeps the eye where it was: new messages are followed only by who is at the end, older ones are put in front without a jump.
 * Begins at the line of unread messages when there is one. (Safari has no scroll anchoring, so this does not rely on it.)
 */
export function useThreadScroll({
  first,
  content,
  aim,
  live,
  onNearStart,
  onNearEnd,
  onSeen,
}: ThreadScrollOptions): ThreadScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const started = useRef(false);
  const aimed = useRef<number | undefined>(undefined);
  const shown = useRef({ first, fromEnd: 0 });
  const eye = useRef<Eye | undefined>(undefined);
  /** What was last looked at: the height of all, and of what is seen of it, in pixels. */
  const heights = useRef([0, 0]);
  const [away, setAway] = useState(false);

  const look = useEffectEvent(() => {
    const element = scroller.current;
    if (!element) return;
    const fromEnd = element.scrollHeight - element.scrollTop;
    shown.current = { first, fromEnd };
    heights.current = heightsOf(element);
    eye.current = eyeOn(element);
    following.current = live && fromEnd - element.clientHeight < nearEnd;
    setAway(fromEnd - element.clientHeight > nearEnd * 3);
    if (element.scrollTop < nearStart) onNearStart();
    if (fromEnd - element.clientHeight < nearStart) onNearEnd();
    const seq = newestInSight(element);
    if (seq !== null) onSeen(seq);
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const before = shown.current;
    if (aim !== aimed.current) {
      const target = aim === undefined ? null : element.querySelector<HTMLElement>(`[data-at="${aim}"]`);
      if (aim === undefined || target) aimed.current = aim;
      if (target) {
        started.current = true;
        following.current = false;
        showAt(element, target);
        look();
        return;
      }
    }
    const unread = element.querySelector<HTMLElement>('[data-unread]');
    if (!started.current) {
      started.current = true;
      const begin = unread ? unread.offsetTop - aboveLine : 0;
      const fits = element.scrollHeight - begin < element.clientHeight + nearEnd;
      element.scrollTop = unread && !fits ? begin : element.scrollHeight;
    } else if (first < before.first) {
      element.scrollTop = element.scrollHeight - before.fromEnd;
    } else if (following.current) {
      element.scrollTop = element.scrollHeight;
    }
    look();
  }, [first, content, aim]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // The on-screen keyboard and a growing composer take space away, and what a message names arrives after it: the newest
    // message stays in sight, and what somebody reads stays where it is.
    const resized = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
      else if (eye.current?.row.isConnected)
        element.scrollTop += eye.current.row.offsetTop - eye.current.offset;
      look();
    });
    const shownAgain = (): void => look();
    // In a frame in which something grew as well, the observer says first where to stand: it comes after this.
    const scrolled = (): void =>
      void requestAnimationFrame(() => {
        if (heightsOf(element).every((height, index) => height === heights.current[index])) look();
      });
    resized.observe(element);
    if (element.firstElementChild) resized.observe(element.firstElementChild);
    element.addEventListener('scroll', scrolled, { passive: true });
    document.addEventListener('visibilitychange', shownAgain);
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
      document.removeEventListener('visibilitychange', shownAgain);
    };
  }, []);

  const toNewest = useCallback(() => {
    following.current = true;
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  return { scroller, away, toNewest };
}

/** Puts a message into the middle, marks it for a moment and gives it the focus. */
function showAt(scroller: HTMLElement, target: HTMLElement): void {
  scroller.scrollTop = target.offsetTop - (scroller.clientHeight - target.offsetHeight) / 2;
  target.focus({ preventScroll: true });
  target.dataset['aim'] = 'true';
  target.addEventListener('animationend', () => delete target.dataset['aim'], { once: true });
}

const heightsOf = ({ scrollHeight, clientHeight }: HTMLElement): number[] => [scrollHeight, clientHeight];

/** The first row that begins in sight; the last one before where a single row fills the screen. */
function eyeOn(scroller: HTMLElement): Eye | undefined {
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-at], [data-seq]')];
  const row = rows.find(({ offsetTop }) => offsetTop >= scroller.scrollTop) ?? rows.at(-1);
  return row && { row, offset: row.offsetTop };
}

/** The seq of the newest message of others whose beginning is in sight. */
function newestInSight(scroller: HTMLElement): number | null {
  const end = scroller.getBoundingClientRect().bottom;
  const messages = [...scroller.querySelectorAll<HTMLElement>('[data-seq]')];
  const found = messages.findLast((each) => each.getBoundingClientRect().top + 24 <= end);
  return found ? Number(found.dataset['seq']) : null;
}
