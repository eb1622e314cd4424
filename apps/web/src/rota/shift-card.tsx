import { IconAlertTriangle, IconBeach, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hoursInWords } from './calendar-days.js';
import type { Shift } from './use-rota.js';
import classes from './week.module.css';

const icons = { double_booked: IconAlertTriangle, time_off: IconBeach };

/** One shift: when, who, and what stands in its way. */
export function ShiftCard({ shift, onOpen }: { shift: Shift; onOpen: () => void }) {
  const { t, i18n } = useTranslation('rota');
  const state = shift.cancelled ? 'cancelled' : shift.memberId === null ? 'open' : shift.role;
  return (
    <button type="button" className={classes.shift} data-state={state} onClick={onOpen}>
      <span className={classes.hours}>
        {hoursInWords(shift, i18n.language)}
        {shift.changed && !shift.cancelled && <IconPencil size={14} aria-label={t('shift.changed')} />}
      </span>
      <span className={classes.coach}>{shift.coachName ?? t('shift.open')}</span>
      <span className={classes.role}>{shift.cancelled ? t('shift.cancelled') : t(`role.${shift.role}`)}</span>
      {!shift.cancelled &&
        shift.problems.map((problem) => {
          const Icon = icons[problem];
          return (
            <span key={problem} className={classes.problem}>
              <Icon size={16} aria-hidden /> {t(`problem.${problem}`)}
            </span>
          );
        })}
    </button>
  );
}
