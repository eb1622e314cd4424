import type { Spread } from '@causeway/insight';
import { daysIn, type DayRange } from './demand.js';
import type { Statistics } from './statistics.js';
import type { Verdict } from './verify.js';

/** Everything that a replay found out; also what `--json` writes. */
export interface Report {
  range: DayRange;
  speed: number;
  seed: number;
  coaches: number;
  realSeconds: number;
  interrupted: boolean;
  acknowledged: number;
  /** Requests that the server did not take, with the reason. */
  refused: string[];
  statistics: Statistics;
  lost: number;
  doubled: number;
  findings: Verdict;
  /** What went wrong while coaches answered. */
  troubles: string[];
  /** How often the server limited a path, and how often it was away. */
  limited: Record<string, number>;
  away: number;
}

/** Findings of one kind that are shown; `--json` has them all. */
const SHOWN = 10;

/** Whether every request is accounted for and nothing unexpected happened. */
export const isClean = ({ refused, findings, troubles }: Report): boolean =>
  [refused, findings.lost, findings.doubled, findings.broken, troubles].every(({ length }) => length === 0);

export function render(report: Report): string {
  const { statistics: figures, range, speed, coaches, seed } = report;
  const { offers } = figures;
  const days = daysIn(range);
  const lines = [
    '',
    `${report.interrupted ? 'Interrupted replay' : 'Replay'} of ${range.from} to ${range.to} (${days} ${days === 1 ? 'day' : 'days'}) at ${thousands(speed)} times real speed, ` +
      `in ${minutesAndSeconds(report.realSeconds)}, with ${coaches} simulated coaches, seed ${seed}.`,
    '',
    row('Requests', figures.requests),
    row('Accepted', figures.accepted),
    row('Unmet', figures.unmet, figures.cancelled > 0 ? `and ${figures.cancelled} cancelled` : ''),
    row(
      'Offers',
      offers.made,
      offers.perRequest === null ? '' : `${offers.perRequest.toFixed(2)} per request`,
    ),
    row('  declined', offers.declined),
    row('  "I can in N minutes"', offers.standby),
    row('  not answered', offers.unanswered),
    row('Alarms to the dispatcher', figures.alarms),
    '',
    `${'Simulated minutes'.padEnd(26)}${'p50'.padStart(8)}${'p90'.padStart(8)}`,
    spread('Until accepted', figures.toAccept),
    ...(offers.unanswered > 0 ? [spread('  unanswered as real time', figures.toAcceptUnstretched)] : []),
    spread('Until arrived', figures.toArrive),
    ...(offers.unanswered > 0 ? [spread('  unanswered as real time', figures.toArriveUnstretched)] : []),
    `A simulated minute took ${tenths(60_000 / speed).trim()} ms, so what the server needs counts as minutes, too: from received to`,
    `first offered, ${tenths(figures.toOfferMs.p50).trim()} ms of real time (p50; p90: ${tenths(figures.toOfferMs.p90).trim()} ms).`,
    ...heldUp(report),
    ...found('Requests that the server did not take', report.refused),
    ...found('Lost', report.findings.lost),
    ...found('Doubled', report.findings.doubled),
    ...found('Broken timelines', report.findings.broken),
    ...found('Unexpected', report.troubles),
    '',
    `${report.acknowledged} acknowledged; lost: ${report.lost}, doubled: ${report.doubled}`,
  ];
  return lines.join('\n');
}

/** What the server made the replay wait for; the figures are worse for it. */
function heldUp({ limited, away }: Report): string[] {
  const limits = Object.entries(limited).map(([path, times]) => `${path} limited ${times} times`);
  const waits = [...limits, ...(away > 0 ? [`no answer ${away} times`] : [])];
  return waits.length > 0 ? [`Held up, which the figures show: ${waits.join(', ')}.`] : [];
}

const row = (label: string, count: number, more = ''): string =>
  `${label.padEnd(26)}${String(count).padStart(8)}${more && `   ${more}`}`;

const spread = (label: string, { p50, p90 }: Spread): string =>
  `${label.padEnd(26)}${tenths(p50)}${tenths(p90)}`;

const tenths = (value: number | null): string => (value === null ? '–' : value.toFixed(1)).padStart(8);

const found = (label: string, findings: string[]): string[] =>
  findings.length === 0
    ? []
    : [
        '',
        `${label}: ${findings.length}`,
        ...findings.slice(0, SHOWN).map((line) => `  ${line}`),
        ...(findings.length > SHOWN ? ['  …'] : []),
      ];

const thousands = (value: number): string => value.toLocaleString('en-US');

const minutesAndSeconds = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
