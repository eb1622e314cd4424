import type { WeeklyShift } from '@causeway/insight/pure';
import { FileProblem, readTable, type BadRow, type Table, type TableRow } from '../import/table.js';

export const shiftColumns = ['name', 'days', 'from', 'to', 'coaches'] as const;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 1440;

/** @throws FileProblem naming every row that cannot be read */
export const readShifts = async (file: string): Promise<WeeklyShift[]> =>
  shiftsOf(await readTable(file, shiftColumns), file);

/** The same for a table that was read already; `file` is its name in messages. */
export function shiftsOf(table: Table, file: string): WeeklyShift[] {
  const bad: BadRow[] = [...table.bad];
  const shifts = table.rows.flatMap((row) => {
    const shift = shiftOf(row);
    if (typeof shift !== 'string') return [shift];
    bad.push({ line: row.line, reason: shift });
    return [];
  });
  if (bad.length > 0) {
    const lines = bad.sort((a, b) => a.line - b.line).map(({ line, reason }) => `  line ${line}: ${reason}`);
    throw new FileProblem(`${file} cannot be used:\n${lines.join('\n')}`);
  }
  return shifts;
}

/** The shift of a row, or the reason why it is none. */
function shiftOf({ cells }: TableRow): WeeklyShift | string {
  const {
    name = '',
    days: dayText = '',
    from: fromText = '',
    to: toText = '',
    coaches: countText = '',
  } = cells;
  const days = daysOf(dayText);
  const [from, to] = [minuteOf(fromText), minuteOf(toText)];
  const coaches = Number(countText);
  if (!days) return `days are such as "mon-fri", "sat sun" or "daily": ${dayText}`;
  if (from === undefined || from === DAY) return `from is no time of the day: ${fromText}`;
  if (to === undefined) return `to is no time of the day: ${toText}`;
  if (!/^\d{1,4}$/.test(countText) || coaches === 0) return `coaches is no whole number from 1: ${countText}`;
  return { name, days, from, to, coaches };
}

/** Names of days and stretches of them, which may go over the end of the week; 0 is Monday. */
function daysOf(text: string): number[] | undefined {
  if (text.toLowerCase() === 'daily') return weekdays.map((_, day) => day);
  const days = new Set<number>();
  for (const part of text.toLowerCase().split(/[\s;]+/)) {
    const [first = '', last = first, ...more] = part.split('-');
    const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
    if (from < 0 || to < 0 || more.length > 0) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === to) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}

function minuteOf(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= DAY ? minute : undefined;
}
