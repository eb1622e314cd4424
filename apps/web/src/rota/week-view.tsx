import { ActionIcon, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { addDays, dayInWords, dayPart, daysInWords, daysFrom, mondayOf } from './calendar-days.js';
import { GapCard } from './gap-card.js';
import { SeriesForm } from './series-form.js';
import { ShiftCard } from './shift-card.js';
import { ShiftDialog } from './shift-dialog.js';
import { useRota, useToday, type Shift } from './use-rota.js';
import classes from './week.module.css';

/** Seven days side by side, one below the other on a phone; gaps stand where a shift is missing. */
export function WeekView() {
  const { t, i18n } = useTranslation('rota');
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const monday = mondayOf(search.get('day') ?? today);
  const rota = useRota(monday, 7);
  const [adding, add] = useDisclosure();
  const [chosen, setChosen] = useState<Shift>();
  const go = (day: string) => setSearch(mondayOf(day) === mondayOf(today) ? {} : { day }, { replace: true });
  return (
    <>
      <div className={classes.bar}>
        <Group gap="xs">
          <ActionIcon aria-label={t('week.before')} onClick={() => go(addDays(monday, -7))}>
            <IconChevronLeft aria-hidden />
          </ActionIcon>
          <h2 className={classes.range} aria-live="polite">
            {daysInWords(monday, addDays(monday, 6), i18n.language)}
          </h2>
          <ActionIcon aria-label={t('week.after')} onClick={() => go(addDays(monday, 7))}>
            <IconChevronRight aria-hidden />
          </ActionIcon>
          {monday !== mondayOf(today) && (
            <Button variant="subtle" onClick={() => go(today)}>
              {t('week.now')}
            </Button>
          )}
        </Group>
        <Button leftSection={<IconCalendarPlus size={20} aria-hidden />} onClick={add.open}>
          {t('week.add')}
        </Button>
      </div>
      {rota.isPending && <ListSkeleton rows={5} height={96} />}
      {rota.isError && (
        <ProblemNotice error={rota.error} onRetry={() => void rota.refetch()} retrying={rota.isFetching} />
      )}
      {rota.data && (
        <ol className={classes.week} data-stale={rota.isPlaceholderData || undefined}>
          {daysFrom(monday, 7).map((day) => {
            const shifts = rota.data.shifts.filter(({ localStart }) => dayPart(localStart) === day);
            const gaps = rota.data.coverage.filter(({ localStart }) => dayPart(localStart) === day);
            return (
              <li key={day} className={classes.day} data-today={day === today || undefined}>
                <h3 className={classes.date}>
                  {dayInWords(day, i18n.language, { weekday: 'short' })}{' '}
                  <span>{dayInWords(day, i18n.language, { day: 'numeric' })}</span>
                </h3>
                {[
                  ...shifts.map((shift) => ({ at: shift.startsAt, shift })),
                  ...gaps.map((gap) => ({ at: gap.startsAt, gap })),
                ]
                  .sort((one, other) => one.at.localeCompare(other.at))
                  .map((each) =>
                    'shift' in each ? (
                      <ShiftCard
                        key={each.shift.id}
                        shift={each.shift}
                        onOpen={() => setChosen(each.shift)}
                      />
                    ) : (
                      <GapCard key={`${each.gap.role}${each.at}`} gap={each.gap} />
                    ),
                  )}
                {shifts.length + gaps.length === 0 && <p className={classes.none}>{t('week.none')}</p>}
              </li>
            );
          })}
        </ol>
      )}
      {adding && <SeriesForm firstDate={monday > today ? monday : today} onClose={add.close} />}
      {chosen && <ShiftDialog shift={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}
