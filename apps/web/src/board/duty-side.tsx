import { Drawer, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DutyList } from './duty-list.js';
import type { Card } from './model.js';
import classes from './board.module.css';

interface DutySideProps {
  opened: boolean;
  isWide: boolean;
  cards: readonly Card[];
  onClose: () => void;
}

/** Who is on duty, beside the board where there is room, else over it. */
export function DutySide({ opened, isWide, cards, onClose }: DutySideProps) {
  const { t } = useTranslation(['board', 'common']);
  if (isWide) {
    return (
      opened && (
        <aside className={classes.duty} aria-label={t('duty.title')}>
          <Title order={2} className={classes.dutyTitle}>
            {t('duty.title')}
          </Title>
          <DutyList cards={cards} />
        </aside>
      )
    );
  }
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(100%, 24rem)"
      title={t('duty.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <DutyList cards={cards} />
    </Drawer>
  );
}
