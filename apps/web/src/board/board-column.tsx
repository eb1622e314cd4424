import { Skeleton, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';
import { columnIcon } from './column-looks.js';
import type { Card, Column } from './model.js';
import { RequestCard } from './request-card.js';
import type { ListFetch } from './use-board.js';
import classes from './board-column.module.css';

interface BoardColumnProps {
  column: Column;
  cards: readonly Card[];
  state: ListFetch;
  selectedId: string | undefined;
  /** Only cards that match a search are shown, so "none" means something else. */
  searching: boolean;
}

/** One stage of the way, with its requests. */
export function BoardColumn({ column, cards, state, selectedId, searching }: BoardColumnProps) {
  const { t } = useTranslation('board');
  const id = useId();
  const Icon = columnIcon[column];
  return (
    <section
      className={classes.column}
      data-column={column}
      aria-labelledby={id}
      aria-busy={state === 'loading'}
    >
      <header className={classes.header}>
        <Icon size={20} aria-hidden />
        <Title order={2} id={id} className={classes.title}>
          {t(`column.${column}`)}
        </Title>
        <span className={classes.count}>{state === 'ready' ? cards.length : '–'}</span>
      </header>
      <CardGrid column={column} cards={cards} state={state} selectedId={selectedId} searching={searching} />
    </section>
  );
}

/** The cards alone, where a tab already says which stage it is. */
export function CardGrid({ column, cards, state, selectedId, searching }: BoardColumnProps) {
  const { t } = useTranslation(['board', 'common']);
  if (state === 'failed') return <EmptyState compact title={t('unknown.title')} hint={t('unknown.hint')} />;
  if (state === 'loading') {
    return (
      <div className={classes.cards} role="status" aria-label={t('common:loading')}>
        {Array.from({ length: column === 'closed' ? 3 : 2 }, (_, row) => (
          <Skeleton key={row} height={116} radius="md" />
        ))}
      </div>
    );
  }
  if (cards.length === 0) {
    return searching ? (
      <EmptyState compact title={t('search.none')} />
    ) : (
      <EmptyState compact title={t(`empty.${column}.title`)} hint={t(`empty.${column}.hint`)} />
    );
  }
  return (
    <ul className={classes.cards}>
      {cards.map((card) => (
        <li key={card.id}>
          <RequestCard card={card} selected={card.id === selectedId} />
        </li>
      ))}
    </ul>
  );
}
