import type { Policy } from '@causeway/dispatch/pure';
import type { ModelName, ModelResult, WeeklyShift } from '@causeway/insight/pure';
import { daysIn, type DayRange } from '../replay/demand.js';

/** Everything that a simulation found out, and from what; also what `--json` writes. */
export interface SimulationReport {
  /** Names of the files, without their folders. */
  demand: string;
  facilities: string;
  range: DayRange;
  /** How many requests each recorded moment stood for. */
  times: number;
  coaches: number;
  shifts: readonly WeeklyShift[];
  promisedArriveMinutes: number;
  patienceMinutes: number;
  seed: number;
  /** How dispatch and island asked; where modes were compared, each result says its own. */
  policy: Policy;
  results: ModelResult[];
}

/** Facilities that are named; `--json` has them all. */
const SHOWN = 5;

type Row = [label: string, show: (result: ModelResult) => string];

const rowsOf = ({ promisedArriveMinutes, patienceMinutes }: SimulationReport): Row[] => [
  [`Coach there within ${promisedArriveMinutes} minutes`, (result) => percent(result.servedWithinPromise)],
  [
    `Unmet (nobody within ${patienceMinutes} minutes)`,
    ({ unmet, requests }) => `${unmet} (${percent(unmet / requests)})`,
  ],
  ['Minutes until accepted, p50', ({ toAccept }) => minutes(toAccept.p50)],
  ['Minutes until accepted, p90', ({ toAccept }) => minutes(toAccept.p90)],
  ['Minutes until there, p50', ({ toArrive }) => minutes(toArrive.p50)],
  ['Minutes until there, p90', ({ toArrive }) => minutes(toArrive.p90)],
  ['Coaches’ time with requests', ({ utilization }) => percent(utilization)],
  ['Offers or calls per request', ({ offers }) => offers.perRequest.toFixed(2)],
  [
    'Dispatcher on the phone',
    ({ dispatcherCalling }) => (dispatcherCalling === null ? '–' : percent(dispatcherCalling)),
  ],
];

/** A table that is Markdown, too. Times are of those requests that were accepted, or where a coach arrived. */
export function render(report: SimulationReport): string {
  const { results, range, coaches, seed } = report;
  const [first] = results;
  const hours = first ? first.coachHoursOnDuty / daysIn(range) / 24 : 0;
  return [
    '',
    `${first?.requests ?? 0} requests, ${range.from} to ${range.to}; ${coaches} coaches, ${hours.toFixed(1)} of them on duty on average; seed ${seed}.`,
    '',
    ...table([
      ['', ...results.map((result) => nameOf(result, results))],
      ...rowsOf(report).map(([label, show]) => [label, ...results.map(show)]),
    ]),
    ...results.flatMap((result) => (result.unmet > 0 ? ['', ...unmet(result, results)] : [])),
  ].join('\n');
}

/** The mode is named where several are compared. */
const nameOf = ({ model, mode }: ModelResult, all: readonly ModelResult[]): string =>
  all.filter((other) => other.model === model).length > 1 && mode ? `${model}, ${mode}` : model;

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)];
}

function unmet(result: ModelResult, all: readonly ModelResult[]): string[] {
  const { model, unmetByHour, unmetByFacility } = result;
  const parts = [0, 6, 12, 18].map((from) => {
    const count = unmetByHour.slice(from, from + 6).reduce((sum, each) => sum + each, 0);
    return `${count} from ${String(from).padStart(2, '0')} to ${String(from + 6).padStart(2, '0')} h`;
  });
  const worst = unmetByFacility
    .slice(0, SHOWN)
    .map(({ facility, unmet: count, requests }) => `${facility} (${count} of ${requests})`);
  const more = unmetByFacility.length > SHOWN ? ` and ${unmetByFacility.length - SHOWN} more facilities` : '';
  const way = nameOf(result, all).replace(model, wordsFor[model]);
  return [`Unmet with ${way}: ${parts.join(', ')}.`, `  Most at ${worst.join(', ')}${more}.`];
}

const wordsFor: Record<ModelName, string> = {
  dispatch: 'dispatch',
  island: 'islands',
  'phone-tree': 'a phone tree',
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const minutes = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
