import { hideSmall, hideSmallParts, SMALLEST_SHOWN } from '@causeway/kernel';
import type { PromiseFigures, PromiseReport } from './promise-report.js';

const HIDDEN = `fewer than ${SMALLEST_SHOWN}, or hidden with it`;

const heading = [
  'Of',
  'Name',
  'Requests',
  'Accepted: promises due',
  'Accepted in time',
  'Minutes to accept, median',
  'Minutes to accept, 90th percentile',
  'Arrived: promises due',
  'Arrived in time',
  'Minutes to arrive, median',
  'Minutes to arrive, 90th percentile',
  'Offers',
  'Taken by a coach whose home area is known',
  'Of these, from another home area',
];

/** The report as rows of a table to hand on: small numbers are hidden, and so much beside them that none can be worked out. */
export function promiseTable(
  { all, byMonth, byFacility, byHour }: PromiseReport,
  nameOf: (facilityId: string) => string,
): (string | number | null)[][] {
  return [
    heading,
    ...section('all', [['', all]]),
    ...section(
      'month',
      byMonth.map(({ month, ...figures }) => [month, figures]),
    ),
    ...section(
      'facility',
      byFacility.map(({ facilityId, ...figures }) => [nameOf(facilityId), figures]),
    ),
    ...section(
      'hour asked',
      byHour.map(({ hour, ...figures }) => [`${String(hour).padStart(2, '0')}:00`, figures]),
    ),
  ];
}

function section(of: string, rows: [name: string, figures: PromiseFigures][]): (string | number | null)[][] {
  const counts = Object.fromEntries(rows.map(([, { requests }], index) => [String(index), requests]));
  const { parts } = hideSmallParts(counts);
  return rows.map(([name, figures], index) => [
    of,
    name,
    ...(parts[String(index)] == null ? heading.slice(2).map(() => HIDDEN) : cells(figures)),
  ]);
}

function cells({ requests, accepted, arrived, offers, taken, fromElsewhere }: PromiseFigures) {
  const kept = [accepted, arrived].flatMap(({ counted, kept: inTime, medianMinutes, p90Minutes }) => {
    const [due, met] = [hideSmall(counted, requests), hideSmall(inTime, counted)];
    return [due ?? HIDDEN, met ?? HIDDEN, ...(due === null ? [HIDDEN, HIDDEN] : [medianMinutes, p90Minutes])];
  });
  const [known, elsewhere] = [hideSmall(taken, requests), hideSmall(fromElsewhere, taken)];
  return [requests, ...kept, offers, known ?? HIDDEN, elsewhere ?? HIDDEN];
}
