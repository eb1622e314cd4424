import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DAYS_OF_WEEK,
  HOURS_OF_DAY,
  levelOf,
  moved,
  valueOf,
  type HeatView,
  type StaffingHour,
} from './hours.js';
import { useStaffingWords } from './words.js';
import classes from './heat-map.module.css';

interface HeatMapProps {
  hours: readonly StaffingHour[];
  view: HeatView;
  /** Hour of the week, Monday from midnight first. */
  chosen: number;
  onChoose: (hour: number) => void;
}

const days = Array.from({ length: DAYS_OF_WEEK }, (_, day) => day);
const hoursOfDay = Array.from({ length: HOURS_OF_DAY }, (_, hour) => hour);

/** The hours of a week, days across: a table of numbers, with color beside them. Arrow keys go from hour to hour. */
export function HeatMap({ hours, view, chosen, onChoose }: HeatMapProps) {
  const { t } = useTranslation('staffing');
  const words = useStaffingWords();
  const table = useRef<HTMLTableElement>(null);
  const largest = Math.max(0, ...hours.map((hour) => valueOf(hour, view) ?? 0));

  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : moved(chosen, event.key);
    if (to === undefined) return;
    event.preventDefault();
    onChoose(to);
    table.current?.querySelector<HTMLElement>(`[data-hour="${to}"]`)?.focus();
  };

  return (
    <table
      ref={table}
      role="grid"
      aria-label={t(`view.${view}.caption`)}
      aria-describedby="staffing-keys"
      className={classes.table}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('hour')}</span>
          </th>
          {days.map((day) => (
            <th key={day} scope="col">
              <abbr title={words.weekday(day, 'long')}>{words.weekday(day, 'short')}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hoursOfDay.map((hour) => (
          <tr key={hour}>
            <th scope="row">{words.hour(hour)}</th>
            {days.map((day) => {
              const index = day * HOURS_OF_DAY + hour;
              const cell = hours[index];
              const value = cell ? valueOf(cell, view) : null;
              return (
                <td
                  key={day}
                  role="gridcell"
                  data-hour={index}
                  tabIndex={index === chosen ? 0 : -1}
                  aria-selected={index === chosen}
                  className={classes.cell}
                  data-level={view === 'gap' ? undefined : levelOf(value, largest)}
                  data-gap={view === 'gap' && value !== null ? Math.sign(value) : undefined}
                  onClick={() => onChoose(index)}
                >
                  {words.cell(value, view)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
