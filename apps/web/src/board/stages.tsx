import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CardGrid } from './board-column.js';
import { columnIcon } from './column-looks.js';
import { columns, type Card, type Column } from './model.js';
import type { ListFetch } from './use-board.js';
import classes from './stages.module.css';

interface StagesProps {
  board: Record<Column, Card[]>;
  states: Record<Column, ListFetch>;
  selectedId: string | undefined;
  searching: boolean;
  stage: Column;
  onStage: (stage: Column) => void;
}

/** The board where there is no room for columns: one stage at a time, with the count of each. */
export function Stages({ board, states, selectedId, searching, stage, onStage }: StagesProps) {
  const { t } = useTranslation('board');
  return (
    <Tabs
      className={classes.root ?? ''}
      variant="unstyled"
      value={stage}
      onChange={(value) => onStage(value as Column)}
      keepMounted={false}
    >
      <Tabs.List className={classes.list ?? ''} aria-label={t('stages')}>
        {columns.map((column) => {
          const Icon = columnIcon[column];
          const needs = board[column].some((card) => card.needsYou);
          return (
            <Tabs.Tab key={column} value={column} className={classes.tab ?? ''} data-tone={column}>
              <Icon size={20} aria-hidden />
              <span className={classes.name}>{t(`stage.${column}`)}</span>
              <span className={classes.count} data-needs={needs || undefined}>
                {states[column] === 'ready' ? board[column].length : '–'}
              </span>
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {columns.map((column) => (
        <Tabs.Panel key={column} value={column} className={classes.panel ?? ''} data-column={column}>
          <CardGrid
            column={column}
            cards={board[column]}
            state={states[column]}
            selectedId={selectedId}
            searching={searching}
          />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
