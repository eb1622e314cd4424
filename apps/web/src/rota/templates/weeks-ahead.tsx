import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spanInWords } from '../../shared/clock-words.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { dayInWords, daysInWords } from '../calendar-days.js';
import { useCoachChoices, useRota } from '../use-rota.js';
import { preview, type PreviewDay, type PreviewShift } from './preview.js';
import type { Template } from './week-draft.js';
import classes from './templates.module.css';

/** As far as the calendar is fetched at once; the weeks after that are the same. */
const SHOWN_WEEKS = 6;

interface WeeksAheadProps {
  template: Template;
  from: string;
  weeks: number;
}

/** What laying out a named week would add, beside what is planned already. */
export function WeeksAhead({ template, from, weeks }: WeeksAheadProps) {
  const { t } = useTranslation('rota');
  const shown = Math.min(weeks, SHOWN_WEEKS);
  const rota = useRota(from, 7 * shown);
  if (rota.isError && !rota.data) return <ProblemNotice error={rota.error} />;
  return (
    <section aria-label={t('templates.preview')} aria-busy={!rota.data || rota.isPlaceholderData}>
      {preview(template.slots, from, shown, rota.data?.shifts ?? []).map((days, index) => (
        <Week key={days[0]?.day} days={days} opened={index === 0} />
      ))}
      {weeks > shown && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('templates.moreWeeks', { count: weeks - shown })}
        </Text>
      )}
    </section>
  );
}

function Week({ days, opened }: { days: PreviewDay[]; opened: boolean }) {
  const { t, i18n } = useTranslation('rota');
  const shifts = days.flatMap((day) => day.shifts);
  const clashes = shifts.filter((shift) => shift.clashes).length;
  const first = days[0]?.day ?? '';
  return (
    <details className={classes.week} open={opened}>
      <summary>
        <strong>{daysInWords(first, days.at(-1)?.day ?? first, i18n.language)}</strong>{' '}
        {t('templates.adds', { count: shifts.length })}
        {clashes > 0 && <Clash words={t('templates.clashes', { count: clashes })} />}
      </summary>
      <dl className={classes.days}>
        {days
          .filter((day) => day.shifts.length > 0)
          .map(({ day, planned, shifts: added }) => (
            <div key={day}>
              <dt>{dayInWords(day, i18n.language, { weekday: 'short', day: 'numeric', month: 'short' })}</dt>
              {added.map((shift, index) => (
                <dd key={index}>
                  <Added shift={shift} />
                </dd>
              ))}
              {planned > 0 && (
                <dd className={classes.planned}>{t('templates.planned', { count: planned })}</dd>
              )}
            </div>
          ))}
      </dl>
    </details>
  );
}

function Added({ shift: { startTime, endTime, role, memberId, clashes } }: { shift: PreviewShift }) {
  const { t, i18n } = useTranslation('rota');
  const coach = useCoachChoices().find(({ value }) => value === memberId);
  return (
    <>
      {spanInWords(startTime, endTime, i18n.language)} · {t(`role.${role}`)} ·{' '}
      {coach?.label ?? t('shift.open')}
      {clashes && <Clash words={t('problem.double_booked')} />}
    </>
  );
}

const Clash = ({ words }: { words: string }) => (
  <span className={classes.clash}>
    <IconAlertTriangle size={16} aria-hidden /> {words}
  </span>
);
