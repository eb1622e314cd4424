import { Button, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsExchange, IconBeach } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { SwapRow } from './swap-row.js';
import { TimeOffForm } from './time-off-form.js';
import { TimeOffList } from './time-off-list.js';
import { useSwaps } from './use-rota.js';
import classes from './rota.module.css';

/** Swaps that wait, and who is away. */
export function RequestsView() {
  const { t } = useTranslation('rota');
  const swaps = useSwaps();
  const [adding, add] = useDisclosure();
  return (
    <>
      <section className={classes.section}>
        <Title order={2}>{t('swaps.title')}</Title>
        {swaps.isPending && <ListSkeleton rows={2} />}
        {swaps.data?.items.length === 0 && (
          <EmptyState compact icon={IconArrowsExchange} title={t('swaps.none')} hint={t('swaps.noneHint')} />
        )}
        <ul className={classes.rows}>
          {swaps.data?.items.map((swap) => (
            <SwapRow key={swap.id} swap={swap} decides />
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <div className={classes.sectionHead}>
          <Title order={2}>{t('timeOff.title')}</Title>
          <Button variant="default" leftSection={<IconBeach size={20} aria-hidden />} onClick={add.open}>
            {t('timeOff.add')}
          </Button>
        </div>
        <TimeOffList names />
      </section>
      {adding && <TimeOffForm everybody onClose={add.close} />}
    </>
  );
}
