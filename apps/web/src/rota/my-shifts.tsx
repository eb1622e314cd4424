import { Button, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBeach, IconCalendarOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleWithHelp } from '../help/title-with-help.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { CalendarSection } from './calendar-section.js';
import { HandoffSection } from './handoff-section.js';
import { MyShiftRow, NextShift } from './my-shift.js';
import { SwapForm } from './swap-form.js';
import { SwapRow } from './swap-row.js';
import { TakeSection } from './take-section.js';
import { TimeOffForm } from './time-off-form.js';
import { TimeOffList } from './time-off-list.js';
import { useMyShifts, useRotaLive, useSwaps, type Shift } from './use-rota.js';
import classes from './rota.module.css';

const SHOWN_AT_FIRST = 6;

/** A coach's own: the next shift first, then what can be done about it. */
export default function MyShifts() {
  const { t } = useTranslation(['rota', 'common']);
  const me = useMe();
  const mine = useMyShifts();
  const swaps = useSwaps().data?.items ?? [];
  const [away, timeOff] = useDisclosure();
  const [all, showAll] = useDisclosure();
  const [swapping, setSwapping] = useState<Shift>();
  useRotaLive();
  const [next, ...later] = mine.data?.items ?? [];
  const own = swaps.filter(
    (swap) => swap.fromMemberId === me.id || swap.toMemberId === me.id || swap.toMemberId === null,
  );
  return (
    <div className={classes.mine}>
      <title>{`${t('mine.title')} · ${t('common:appName')}`}</title>
      <TitleWithHelp guide="rota">{t('mine.title')}</TitleWithHelp>
      {mine.isPending && <ListSkeleton rows={3} />}
      {mine.isError && <ProblemNotice error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isSuccess && !next && (
        <EmptyState icon={IconCalendarOff} title={t('mine.none')} hint={t('mine.noneHint')} />
      )}
      {next && <NextShift shift={next} onSwap={() => setSwapping(next)} />}
      {own.length > 0 && (
        <section className={classes.section}>
          <Title order={2}>{t('swaps.title')}</Title>
          <ul className={classes.rows}>
            {own.map((swap) => (
              <SwapRow key={swap.id} swap={swap} />
            ))}
          </ul>
        </section>
      )}
      {later.length > 0 && (
        <section className={classes.section}>
          <Title order={2}>{t('mine.later')}</Title>
          <ul className={classes.rows}>
            {later.slice(0, all ? undefined : SHOWN_AT_FIRST).map((shift) => (
              <MyShiftRow key={shift.id} shift={shift} onSwap={() => setSwapping(shift)} />
            ))}
          </ul>
          {later.length > SHOWN_AT_FIRST && !all && (
            <Button variant="subtle" onClick={showAll.open}>
              {t('mine.more', { count: later.length - SHOWN_AT_FIRST })}
            </Button>
          )}
        </section>
      )}
      <HandoffSection shift={next} />
      <TakeSection />
      <section className={classes.section}>
        <div className={classes.sectionHead}>
          <Title order={2}>{t('timeOff.own')}</Title>
          <Button variant="default" leftSection={<IconBeach size={20} aria-hidden />} onClick={timeOff.open}>
            {t('timeOff.add')}
          </Button>
        </div>
        <TimeOffList />
      </section>
      <CalendarSection />
      {away && <TimeOffForm onClose={timeOff.close} />}
      {swapping && <SwapForm shift={swapping} onClose={() => setSwapping(undefined)} />}
    </div>
  );
}
