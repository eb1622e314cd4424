import { Title } from '@mantine/core';
import { IconHelpCircle, IconUserCheck, IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { gapOf, HOURS_OF_DAY, type StaffingHour, type StaffingResult } from './hours.js';
import { useStaffingWords } from './words.js';
import classes from './chosen-hour.module.css';

interface ChosenHourProps {
  /** Hour of the week, Monday from midnight first. */
  index: number;
  hour: StaffingHour;
  /** The hour before it. */
  before: StaffingHour | undefined;
  staffedFrom: StaffingResult['staffedFrom'];
}

/** Where so many times as much was asked in the hour before, its visits are what coaches are needed for. */
const MUCH_MORE = 1.5;

/** Everything about one hour of the week, in words. */
export function ChosenHour({ index, hour, before, staffedFrom }: ChosenHourProps) {
  const { t } = useTranslation('staffing');
  const words = useStaffingWords();
  const { demand, demandLow, demandHigh, needed, staffed } = hour;
  const gap = gapOf(hour);
  const [from, to] = [index % HOURS_OF_DAY, (index + 1) % HOURS_OF_DAY];
  const day = words.weekday(Math.floor(index / HOURS_OF_DAY), 'long');
  const Icon = gap === null ? IconHelpCircle : gap < 0 ? IconUserMinus : IconUserCheck;
  return (
    <section className={classes.root} aria-live="polite">
      <Title order={2} size="h3">
        {t('chosen.title', { day, from: words.clock(from), to: words.clock(to) })}
      </Title>
      <dl className={classes.facts}>
        <div>
          <dt>{t('chosen.demand')}</dt>
          <dd>
            {words.demand(demand)}
            <span className={classes.aside}>
              {t('chosen.range', { low: words.demand(demandLow), high: words.demand(demandHigh) })}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('chosen.needed')}</dt>
          <dd>{words.cell(needed, 'needed')}</dd>
        </div>
        <div>
          <dt>{t(`chosen.staffed.${staffedFrom ?? 'unknown'}`)}</dt>
          <dd>{staffed === null ? '–' : words.number(staffed, 1)}</dd>
        </div>
      </dl>
      <p className={classes.verdict} data-gap={gap === null ? undefined : Math.sign(gap)}>
        <Icon size={20} aria-hidden />
        {gap === null
          ? t('chosen.gapUnknown')
          : gap < 0
            ? t('chosen.short', { count: -gap })
            : t('chosen.enough', { count: gap })}
      </p>
      {before && needed !== null && needed > 0 && before.demand > MUCH_MORE * demand && (
        <p className={classes.aside}>{t('chosen.before')}</p>
      )}
    </section>
  );
}
