import { useCallback, useId, useState, type RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { columnIcon } from '../column-looks.js';
import type { Card, Column } from '../model.js';
import { WallCard } from './wall-card.js';
import classes from './wall-column.module.css';

/** What has ended is a number on the wall, not a column. */
export const wallColumns = ['waiting', 'asking', 'moving', 'with'] as const satisfies readonly Column[];

/** Height of a card with the gap below it, in em of the wall; `.card` in wall-card.module.css has the same. */
const cardEm = 7.75;

interface WallColumnProps {
  column: (typeof wallColumns)[number];
  cards: readonly Card[];
  known: boolean;
}

/** One stage with its count, and as many of its requests as there is room for: nobody scrolls a wall. */
export function WallColumn({ column, cards, known }: WallColumnProps) {
  const { t } = useTranslation('board');
  const id = useId();
  const [ref, room] = useRoom();
  // The last place says how many there was no room for.
  const shown = cards.length > room ? cards.slice(0, Math.max(1, room - 1)) : cards;
  const Icon = columnIcon[column];
  return (
    <section className={classes.column} data-tone={column} aria-labelledby={id}>
      <h2 className={classes.heading} id={id}>
        <Icon aria-hidden />
        <span>{t(`column.${column}`)}</span>
        <strong>{known ? cards.length : '–'}</strong>
      </h2>
      <ul className={classes.cards} ref={ref}>
        {shown.map((card) => (
          <li key={card.id}>
            <WallCard card={card} />
          </li>
        ))}
        {cards.length > shown.length && (
          <li className={classes.more}>{t('wall.more', { count: cards.length - shown.length })}</li>
        )}
        {known && cards.length === 0 && <li className={classes.none}>{t(`empty.${column}.title`)}</li>}
      </ul>
    </section>
  );
}

/** How many cards an element has room for, at least one. */
function useRoom(): [RefCallback<HTMLElement>, number] {
  const [room, setRoom] = useState(1);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const em = parseFloat(getComputedStyle(element).fontSize);
      setRoom(Math.max(1, Math.floor(element.clientHeight / (cardEm * em))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, room];
}
