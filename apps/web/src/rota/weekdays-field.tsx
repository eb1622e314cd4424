import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../shared/choice-field.module.css';
import { addDays, dayInWords } from './calendar-days.js';

/** Any Monday. */
const MONDAY = '2026-11-23';

interface WeekdaysFieldProps {
  /** 1, Monday, to 7, Sunday. */
  value: number[];
  onChange: (weekdays: number[]) => void;
  error?: ReactNode;
}

/** Some days of the week, all in sight. Plain checkboxes underneath. */
export function WeekdaysField({ value, onChange, error }: WeekdaysFieldProps) {
  const { t, i18n } = useTranslation('rota');
  const id = useId();
  const toggle = (weekday: number) =>
    onChange(value.includes(weekday) ? value.filter((each) => each !== weekday) : [...value, weekday].sort());
  return (
    <fieldset className={classes.field} aria-describedby={error ? id : undefined}>
      <legend className={classes.legend}>{t('form.weekdays')}</legend>
      <div className={classes.options}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <label key={weekday} className={classes.option} data-error={error ? true : undefined}>
            <input
              type="checkbox"
              className="visually-hidden"
              checked={value.includes(weekday)}
              onChange={() => toggle(weekday)}
            />
            <span>{dayInWords(addDays(MONDAY, weekday - 1), i18n.language, { weekday: 'short' })}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className={classes.error} id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
