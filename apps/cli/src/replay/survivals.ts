import { FileProblem, type BadRow, type Table } from '../import/table.js';

/** One overdose that somebody survived, as first responders recorded it: a moment at which a ward could have asked. */
export interface Survival {
  /** Day of the calendar where it happened, `2018-03-12`. */
  date: string;
  /** Minute of that day, or null when it was not recorded. */
  minute: number | null;
  county: string;
  countyFips: string;
  /** Middle of the county, degrees WGS 84. */
  latitude: number;
  longitude: number;
}

export const survivalColumns = [
  'date',
  'time',
  'county',
  'county_fips',
  'county_latitude',
  'county_longitude',
] as const;

/** Bad rows that are named; more of them say nothing new. */
const SHOWN = 10;

/** @throws FileProblem naming every row that cannot be read */
export function survivalsOf(table: Table, file: string): Survival[] {
  const bad: BadRow[] = [...table.bad];
  const survivals: Survival[] = [];
  for (const { line, cells } of table.rows) {
    const { date = '', time = '', county = '', county_fips: fips = '' } = cells;
    const [latitude, longitude] = [
      Number(cells['county_latitude'] || NaN),
      Number(cells['county_longitude'] || NaN),
    ];
    const minute = minuteOf(time);
    if (!isDay(date)) bad.push({ line, reason: `date is no day: ${date}` });
    else if (minute === undefined) bad.push({ line, reason: `time is no time of the day: ${time}` });
    else if (!Number.isFinite(latitude) || !Number.isFinite(longitude))
      bad.push({ line, reason: 'the county has no coordinates' });
    else survivals.push({ date, minute, county, countyFips: fips.padStart(5, '0'), latitude, longitude });
  }
  if (bad.length > 0) {
    const shown = bad.slice(0, SHOWN).map(({ line, reason }) => `  line ${line}: ${reason}`);
    throw new FileProblem(
      `${file} cannot be replayed:\n${[...shown, ...(bad.length > SHOWN ? [`  … and ${bad.length - SHOWN} more`] : [])].join('\n')}`,
    );
  }
  return survivals;
}

/** null when it is not given, undefined when it is wrong */
function minuteOf(time: string): number | null | undefined {
  if (time === '') return null;
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(time) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(hours) < 24 && Number(minutes) < 60 ? minute : undefined;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
